package org.gridcase.api;

/** The number under which an order was issued. */
record OrderReceipt(String number) {}
