/**
 * Uploaded files and photographs: checked, made harmless, kept in the database with their owner.
 */
package org.gridcase.shared.attachment;
