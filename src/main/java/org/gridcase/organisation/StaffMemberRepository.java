package org.gridcase.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffMemberRepository extends JpaRepository<StaffMember, String> {
    /**
     * @param pattern escaped with {@code !}
     */
    @Query(
            """
            select s from StaffMember s
            where s.active = true and (s.name like :pattern escape '!' or s.id like :pattern escape '!')
            order by s.name, s.id
            """)
    List<StaffMember> matching(String pattern, Limit limit);

    List<StaffMember> findByIdInAndActiveTrueOrderById(Collection<String> ids);
}
