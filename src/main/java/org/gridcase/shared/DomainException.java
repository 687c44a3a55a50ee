package org.gridcase.shared;

import java.util.Arrays;

/**
 * The domain says no. The key names a text in the bundles that tells the person why; arguments fill
 * its placeholders and hold no personal data, because they reach the log.
 */
public class DomainException extends RuntimeException {
    private final String key;
    private final transient Object[] args;

    public DomainException(String key, Object... args) {
        super(args.length == 0 ? key : key + " " + Arrays.toString(args));
        this.key = key;
        this.args = args.clone();
    }

    /** Key of the text in the bundles, as {@code feature.view.element}. */
    public String key() {
        return key;
    }

    /** Fills the placeholders of the text; never null. */
    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }
}
