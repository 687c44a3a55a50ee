package org.gridcase.modelling;

/**
 * A process in the library.
 *
 * @param name Chinese name
 * @param nameEn English name
 * @param live the version that new cases use
 * @param versions how many versions there are
 * @param running cases under way on the live version
 * @param runningOlder cases under way on earlier versions
 */
public record ModelSummary(
        String process,
        String name,
        String nameEn,
        ReleaseView live,
        int versions,
        long running,
        long runningOlder) {}
