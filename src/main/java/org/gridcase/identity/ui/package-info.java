/** The pages on which people sign in and look after their own way in. */
@org.springframework.modulith.NamedInterface("ui")
package org.gridcase.identity.ui;
