package org.gridcase.workflow;

/**
 * Why a case cannot go from one version to another.
 *
 * @param element where it stands or what is mapped, in the version it comes from; null for the
 *     whole
 * @param key of the words a person sees
 */
public record MappingFlaw(String element, String key) {}
