package org.gridcase.casework;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseDepartmentRepository extends JpaRepository<CaseDepartment, Long> {

    List<CaseDepartment> findByCaseNumberOrderById(String caseNumber);

    List<CaseDepartment> findByCaseNumberAndRoleAndStateOrderById(
            String caseNumber, CaseDepartment.Role role, CaseDepartment.State state);
}
