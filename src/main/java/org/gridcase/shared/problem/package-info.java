/**
 * How programs are told that something was refused or failed (RFC 9457), for both doors of REST.
 */
package org.gridcase.shared.problem;
