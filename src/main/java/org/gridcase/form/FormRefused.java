package org.gridcase.form;

import org.gridcase.shared.DomainException;

/**
 * A form that is not understood to the last attribute, and therefore not used at all. The arguments
 * say where: the key or place of the component first, then what was met there.
 */
public final class FormRefused extends DomainException {

    FormRefused(String key, Object... args) {
        super(key, args);
    }
}
