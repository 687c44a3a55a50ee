package org.gridcase.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface AccessTokenRepository extends JpaRepository<AccessToken, Long> {
    @Query("select t from AccessToken t join fetch t.account where t.hash = :hash")
    Optional<AccessToken> findByHash(String hash);

    @Query("select t from AccessToken t where t.account.staffId = :staffId order by t.id desc")
    List<AccessToken> ofStaff(String staffId);

    /** Without the version: two uses at once do not disturb one another. */
    @Modifying
    @Transactional
    @Query("update AccessToken t set t.lastUsed = :now where t.id = :id")
    void use(Long id, Instant now);
}
