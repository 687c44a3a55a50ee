/** Tables that belong to libraries, made by their own scripts in the order of our migrations. */
package org.gridcase.shared.schema;
