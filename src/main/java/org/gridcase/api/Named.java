package org.gridcase.api;

import org.springframework.lang.Nullable;

/** A unit or matter item with its name in both languages. */
record Named(String code, String name, @Nullable String nameEn) {}
