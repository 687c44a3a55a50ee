package org.gridcase.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who raised a case. Personal data in a table of its own: masked, logged and erased by itself. */
@Entity
@Table(name = "case_person")
class CasePerson implements Persistable<String> {

    @Id private String caseNumber;
    private String name;
    private String phone;
    private String idNumber;
    private String address;
    @Transient private boolean fresh;

    protected CasePerson() {}

    CasePerson(String caseNumber, ReportMatter.Reporter reporter) {
        this.caseNumber = caseNumber;
        this.name = reporter.name();
        this.phone = reporter.phone();
        this.idNumber = reporter.idNumber();
        this.address = reporter.address();
        this.fresh = true;
    }

    ReportMatter.Reporter plain() {
        return new ReportMatter.Reporter(name, phone, idNumber, address);
    }

    @Override
    public String getId() {
        return caseNumber;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        fresh = false;
    }
}

interface CasePersonRepository extends JpaRepository<CasePerson, String> {}
