package org.gridcase.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "staff_member")
class StaffMember {
    @Id private String id;
    private String name;
    private String gender;
    private String phone;
    private boolean active;
    @Version private Integer version;

    protected StaffMember() {}

    StaffMember(String id) {
        this.id = id;
    }

    void describe(Staff.Enrol with) {
        this.name = with.name().strip();
        this.gender = with.gender();
        this.phone = with.phone();
        this.active = true;
    }

    void leave() {
        this.active = false;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String gender() {
        return gender;
    }

    String phone() {
        return phone;
    }

    boolean active() {
        return active;
    }
}
