package org.gridcase.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class SmallUploadTest {
    private final List<byte[]> taken = new ArrayList<>();

    @BeforeEach
    void openPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closePage() {
        MockVaadin.tearDown();
    }

    @Test
    void whatNeverEndsIsCutOffJustBehindTheLimit() throws IOException {
        upload(
                new InputStream() {
                    @Override
                    public int read() {
                        return 'a';
                    }
                });
        assertThat(taken).singleElement().satisfies(all -> assertThat(all).hasSize((1 << 20) + 1));
    }

    @Test
    void whatIsSmallArrivesWhole() throws IOException {
        upload(new ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(taken).singleElement().isEqualTo(new byte[] {1, 2, 3});
    }

    private void upload(InputStream bytes) throws IOException {
        UI page = UI.getCurrent();
        SmallUpload.to(DataSize.ofMegabytes(1), (about, all) -> taken.add(all))
                .handleUploadRequest(
                        new UploadEvent(null, null, null, "a.csv", -1, null, null, null, null) {
                            @Override
                            public InputStream getInputStream() {
                                return bytes;
                            }

                            @Override
                            public UI getUI() {
                                return page;
                            }
                        });
        MockVaadin.clientRoundtrip();
    }
}
