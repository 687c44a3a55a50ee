package org.gridcase.publicity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.shared.Ids;
import org.gridcase.shared.text.Bilingual;
import org.springframework.data.domain.Persistable;

/** A public notice (公示) on the boards of two or three levels (domain.md section 4, approval). */
@Entity
@Table(name = "notice")
class Notice implements Persistable<Long> {

    enum State {
        OPEN,
        CLOSED,
        WITHDRAWN
    }

    @Id private Long id;
    private String subjectRef;
    private String title;
    private String titleEn;
    private String text;
    private String textEn;

    @ElementCollection
    @CollectionTable(name = "notice_board", joinColumns = @JoinColumn(name = "notice_id"))
    @Column(name = "unit")
    private Set<String> boards = new LinkedHashSet<>();

    private Instant openedAt;
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version private Integer version;
    @Transient private boolean fresh;

    protected Notice() {}

    Notice(
            String ref,
            Bilingual title,
            Bilingual text,
            List<String> boards,
            Instant at,
            Instant endsAt) {
        this.id = Ids.next();
        this.subjectRef = ref;
        this.title = title.zh();
        this.titleEn = title.en();
        this.text = text.zh();
        this.textEn = text.en();
        this.boards.addAll(boards);
        this.openedAt = at;
        this.endsAt = endsAt;
        this.state = State.OPEN;
        this.fresh = true;
    }

    void close() {
        state = State.CLOSED;
    }

    void withdraw() {
        state = State.WITHDRAWN;
    }

    boolean open() {
        return state == State.OPEN;
    }

    NoticeView view() {
        return new NoticeView(
                id,
                subjectRef,
                new Bilingual(title, titleEn),
                new Bilingual(text, textEn),
                List.copyOf(boards),
                openedAt,
                endsAt,
                open());
    }

    Instant endsAt() {
        return endsAt;
    }

    @Override
    public Long getId() {
        return id;
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
