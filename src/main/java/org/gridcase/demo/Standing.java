package org.gridcase.demo;

/**
 * Where a case stands today.
 *
 * @param step id of the step it waits in; {@code step@unit} where several units work side by side,
 *     {@code step#2} where it comes a second time
 * @param claimed whether somebody has it already
 * @param age how much of the step's limit has gone by: 1.5 is late by half of it
 */
record Standing(String step, boolean claimed, double age) {

    boolean isAt(String name, String unit, int visit) {
        return step.equals(name + "@" + unit)
                || step.equals(name + "#" + visit)
                || step.equals(name) && visit == 1;
    }
}
