package org.gridcase.organisation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StaffMemberRepository extends JpaRepository<StaffMember, String> {
    @Query(
            """
            select new org.gridcase.organisation.Roster$Member(
                s.id, s.name, s.gender, s.phone, s.active)
            from StaffMember s
            """)
    List<Roster.Member> members();
}
