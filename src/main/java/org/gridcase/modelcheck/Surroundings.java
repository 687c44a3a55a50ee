package org.gridcase.modelcheck;

import java.util.Map;
import java.util.Set;

/**
 * What a model stands among.
 *
 * @param file name of its file without ending, which is its process key
 * @param forms texts of the forms that go with it, by id
 * @param calls the processes there are, each with those that it calls
 */
public record Surroundings(
        String file, Map<String, String> forms, Map<String, Set<String>> calls) {}
