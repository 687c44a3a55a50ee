/** Spreadsheets that people bring and take. */
package org.gridcase.shared.sheet;
