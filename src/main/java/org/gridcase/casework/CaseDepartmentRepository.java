package org.gridcase.casework;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CaseDepartmentRepository extends Repository<CaseDepartment, Long> {

    CaseDepartment save(CaseDepartment department);

    List<CaseDepartment> findByCaseNumberOrderById(String caseNumber);

    List<CaseDepartment> findByCaseNumberAndRoleAndStateOrderById(
            String caseNumber, CaseDepartment.Role role, CaseDepartment.State state);
}
