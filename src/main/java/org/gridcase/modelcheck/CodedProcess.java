package org.gridcase.modelcheck;

import java.util.Map;
import java.util.Set;

/**
 * What code expects of one process model.
 *
 * @param key key of the process
 * @param bean name of the bean whose public methods the model must call, or null
 * @param steps the human steps by id, with the record that the form fills, one component a field
 * @param messages messages that code sends to it and that it must therefore wait for
 */
public record CodedProcess(
        String key,
        String bean,
        Map<String, Class<? extends Record>> steps,
        Set<String> messages) {}
