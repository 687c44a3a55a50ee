package org.gridcase.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.shared.NotFound;
import org.springframework.util.ReflectionUtils;

/** Cases and the units at work on them, in memory only. */
final class PaperCases implements CaseStore, CaseDepartmentRepository {

    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, List<CaseDepartment>> departments = new LinkedHashMap<>();

    @Override
    public void add(Case theCase, List<String> units) {
        cases.put(theCase.number(), theCase);
    }

    @Override
    public Optional<Case> find(String number) {
        return Optional.ofNullable(cases.get(number));
    }

    @Override
    public Case lock(String number) {
        return find(number).orElseThrow(() -> new NotFound("casework.error.unknown", number));
    }

    @Override
    public Optional<Case> byTrackingCode(String code) {
        return Optional.empty();
    }

    @Override
    public void concerns(Case theCase, String unit) {
        // there is no ledger on paper
    }

    @Override
    public boolean inLedgerOf(Case theCase, List<String> units) {
        return false;
    }

    @Override
    public CaseDepartment save(CaseDepartment department) {
        departments
                .computeIfAbsent(department.caseNumber(), number -> new ArrayList<>())
                .add(department);
        return department;
    }

    @Override
    public List<CaseDepartment> findByCaseNumberOrderById(String number) {
        return departments.getOrDefault(number, List.of());
    }

    @Override
    public List<CaseDepartment> findByCaseNumberAndRoleAndStateOrderById(
            String number, CaseDepartment.Role role, CaseDepartment.State state) {
        return findByCaseNumberOrderById(number).stream()
                .filter(row -> row.role() == role && row.state() == state)
                .toList();
    }

    /** Remembers a case as it stands; run, the answer makes it so again. */
    Runnable mark(String number) {
        Case before = copy(cases.get(number), new Case());
        List<CaseDepartment> atWork =
                findByCaseNumberOrderById(number).stream()
                        .map(row -> copy(row, new CaseDepartment()))
                        .toList();
        return () -> {
            copy(before, cases.get(number));
            departments.put(number, new ArrayList<>(atWork));
        };
    }

    void forget(String number) {
        cases.remove(number);
        departments.remove(number);
    }

    private static <T> T copy(T from, T to) {
        ReflectionUtils.shallowCopyFieldState(from, to);
        return to;
    }
}
