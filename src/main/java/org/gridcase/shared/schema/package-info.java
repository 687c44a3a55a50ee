/**
 * Tables that belong to libraries, made by their own scripts before our migrations in {@code
 * db/migration}.
 *
 * <p>Ours are plain SQL that both H2 and MySQL take. Long texts are {@code longtext}, mapped as
 * {@code String} with {@code @Column(length = 1_000_000)}; bytes are {@code longblob}, mapped as
 * {@code byte[]} with {@code @Column(length = Length.LONG32)}; both without {@code @Lob}, which one
 * of the two databases always refuses. Instants are {@code datetime(6)} in UTC.
 */
package org.gridcase.shared.schema;
