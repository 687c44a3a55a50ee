package org.gridcase.shared.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.gridcase.shared.DomainException;
import org.gridcase.shared.Ids;
import org.gridcase.shared.NotFound;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GridCaseTest
class AttachmentsTest {
    @Autowired private Attachments attachments;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;

    private final String owner = "case:" + Ids.next();
    private final String wang = "w" + Ids.next();

    @Test
    void photographIsKeptWithItsThumbnail() {
        AttachmentView stored =
                attachments.store(owner, wang, "井盖.jpg", in(Files.photograph("jpg", 3000, 1500)));

        assertThat(attachments.of(owner)).containsExactly(stored);
        assertThat(stored.fileName()).isEqualTo("井盖.jpg");
        assertThat(stored.width()).isEqualTo(2048);
        assertThat(stored.photo()).isTrue();
        assertThat(stored.at()).isEqualTo(TestClock.START);
        AttachmentContent content = attachments.open(stored.id());
        assertThat(content.bytes()).hasSize((int) stored.size());
        assertThat(Files.read(content.bytes()).getWidth()).isEqualTo(2048);
        AttachmentContent small = attachments.thumbnail(stored.id()).orElseThrow();
        assertThat(small.mediaType()).isEqualTo("image/jpeg");
        assertThat(Files.read(small.bytes()).getWidth()).isEqualTo(320);
    }

    @Test
    void documentIsKeptAsItIs() {
        byte[] minutes = Files.docx();
        AttachmentView stored = attachments.store(owner, wang, "会议记录.docx", in(minutes));
        assertThat(attachments.open(stored.id()).bytes()).isEqualTo(minutes);
        assertThat(stored.photo()).isFalse();
        assertThat(attachments.thumbnail(stored.id())).isEmpty();
    }

    @Test
    void programThatCallsItselfAPhotographIsRefused() {
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0};
        assertRefused(() -> attachments.store(owner, wang, "a.jpg", in(program)), "type");
        assertThat(attachments.of(owner)).isEmpty();
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() {
        assertRefused(() -> attachments.store(owner, wang, "a.txt", in(new byte[0])), "empty");
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        assertRefused(() -> attachments.store(owner, wang, "a.txt", in(large)), "tooLarge");
    }

    @Test
    void whatIsRolledBackLeavesNoBytes() {
        Long id =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            return attachments.store(owner, wang, "a.txt", text("a")).id();
                        });
        assertThat(attachments.find(id)).isEmpty();
        assertThat(bytesOf(id)).isZero();
        assertThatThrownBy(() -> attachments.open(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void draftFindsItsOwnerOnce() {
        AttachmentView draft = attachments.draft(wang, "a.txt", text("a"));
        assertThat(attachments.drafts(wang)).containsExactly(draft);

        attachments.attach(owner, wang, List.of(draft.id()));
        attachments.attach(owner, wang, List.of(draft.id()));

        assertThat(attachments.of(owner)).extracting(AttachmentView::id).containsOnly(draft.id());
        assertThat(attachments.drafts(wang)).isEmpty();
        assertThatThrownBy(() -> attachments.attach("case:other", wang, List.of(draft.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void draftOfSomebodyElseLooksMissing() {
        AttachmentView draft = attachments.draft(wang, "a.txt", text("a"));
        assertThatThrownBy(() -> attachments.attach(owner, "li", List.of(draft.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.attach(owner, "li", List.of(Ids.next())))
                .isInstanceOf(NotFound.class);
        attachments.discard(draft.id(), "li");
        assertThat(attachments.drafts(wang)).hasSize(1);
        attachments.discard(draft.id(), wang);
        assertThat(attachments.drafts(wang)).isEmpty();
        assertThat(bytesOf(draft.id())).isZero();
    }

    @Test
    void forgottenDraftsAreRemovedAfterAWeek() {
        AttachmentView forgotten = attachments.draft(wang, "old.txt", text("old"));
        AttachmentView used = attachments.draft(wang, "used.txt", text("used"));
        attachments.attach(owner, wang, List.of(used.id()));
        clock.advance(Duration.ofDays(7).minusHours(1));
        AttachmentView fresh = attachments.draft(wang, "new.txt", text("new"));
        clock.advance(Duration.ofHours(2));

        assertThat(attachments.removeForgottenDrafts()).isPositive();

        assertThat(attachments.find(forgotten.id())).isEmpty();
        assertThat(bytesOf(forgotten.id())).isZero();
        assertThat(attachments.find(used.id())).isPresent();
        assertThat(attachments.find(fresh.id())).isPresent();
    }

    @Test
    void oneOwnerHasRoomForSixtyFiles() {
        for (int i = 0; i < 60; i++) {
            attachments.store(owner, wang, i + ".txt", text("n" + i));
        }
        assertRefused(() -> attachments.store(owner, wang, "61.txt", text("no")), "quotaFiles");
        AttachmentView draft = attachments.draft(wang, "61.txt", text("no"));
        assertRefused(() -> attachments.attach(owner, wang, List.of(draft.id())), "quotaFiles");
    }

    @Test
    void oneOwnerHasRoomForTwoHundredMegabytes() {
        attachments.store(owner, wang, "a.txt", text("a"));
        // eleven real files of 20 MB would only be slower
        jdbc.sql("update attachment set byte_count = ? where owner = ?")
                .params(200L * 1024 * 1024, owner)
                .update();
        assertRefused(() -> attachments.store(owner, wang, "b.txt", text("b")), "quotaBytes");
    }

    @Test
    void erasedOwnerLeavesNothing() {
        AttachmentView stored = attachments.store(owner, wang, "a.txt", text("a"));
        assertThat(attachments.erase(owner)).isEqualTo(1);
        assertThat(attachments.of(owner)).isEmpty();
        assertThat(bytesOf(stored.id())).isZero();
    }

    private int bytesOf(long id) {
        return jdbc.sql("select count(*) from attachment_content where attachment_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(Runnable upload, String why) {
        assertThatThrownBy(upload::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.key()).isEqualTo("attachment.error." + why));
    }

    private static InputStream text(String text) {
        return in(Files.text(text));
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
