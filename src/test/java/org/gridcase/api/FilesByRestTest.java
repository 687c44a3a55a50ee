package org.gridcase.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gridcase.testing.RowCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Photographs and files go in and come out. */
@ApiTest
class FilesByRestTest {
    @Autowired private Callers callers;
    @Autowired private RowCounts rows;

    private Caller worker;
    private String number;

    @BeforeEach
    void aCase() {
        worker = callers.gridWorker("HQ06");
        number = worker.reports("GG0201", "HQ06");
    }

    @Test
    void photographIsUploadedFirstAndNamedInANote() throws Exception {
        var uploaded = worker.upload("/files", "现场 1.png", photograph()).is(201);
        String id = uploaded.json().get("id").asText();
        assertThat(uploaded.response().getHeader("Location")).isEqualTo("/api/v1/files/" + id);
        assertThat(uploaded.json().get("width").asInt()).isEqualTo(900);
        assertThat(ids(worker.get("/files"))).contains(id);

        worker.post("/cases/" + number + "/notes", Map.of("words", "见照片", "files", List.of(id)))
                .is(204);
        assertThat(ids(worker.get("/files"))).doesNotContain(id);
        assertThat(ids(worker.get("/cases/" + number + "/files"))).containsExactly(id);
        assertThat(worker.get("/cases/" + number + "/timeline").at("/items/0/files/0/id").asText())
                .isEqualTo(id);

        var opened = worker.tryGet("/files/" + id).is(200).response();
        assertThat(opened.getHeader("Content-Disposition")).startsWith("inline");
        assertThat(opened.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(opened.getContentType()).startsWith("image/");
        assertThat(width(opened.getContentAsByteArray())).isEqualTo(900);
        var small = worker.tryGet("/files/" + id + "/thumbnail").is(200).response();
        assertThat(small.getContentType()).isEqualTo("image/jpeg");
        assertThat(width(small.getContentAsByteArray())).isEqualTo(320);
    }

    @Test
    void fileIsAddedToACaseAndHandedOutToBeSaved() {
        JsonNode added =
                worker.upload("/cases/" + number + "/files", "笔录.txt", "双方到场".getBytes())
                        .is(201)
                        .json();
        String id = added.at("/items/0/id").asText();
        var opened = worker.tryGet("/files/" + id).is(200).response();
        assertThat(opened.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(new String(opened.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("双方到场");
        worker.tryGet("/files/" + id + "/thumbnail").problem(404, "not-found");
        assertThat(worker.get("/cases/" + number + "/timeline").at("/items/0/action").asText())
                .isEqualTo("case.filesAdded");
    }

    @Test
    void uploadOfOnesOwnIsThrownAway() {
        String id = worker.upload("/files", "a.txt", "甲".getBytes()).json().get("id").asText();
        callers.gridWorker("LY01").delete("/files/" + id).is(204);
        worker.tryGet("/files/" + id).is(200);
        worker.delete("/files/" + id).is(204);
        worker.tryGet("/files/" + id).problem(404, "not-found");
    }

    @Test
    void whatMayNotComeInLeavesNothingBehind() {
        var before = rows.now();
        for (String place : List.of("/files", "/cases/" + number + "/files")) {
            worker.upload(place, "big.txt", new byte[21 << 20]).problem(413, "too-large");
            var program = new byte[] {'M', 'Z', 0, 1, 2, 3};
            assertThat(worker.upload(place, "a.jpg", program).problem(422, "invalid").code())
                    .isEqualTo("attachment.error.type");
            assertThat(
                            worker.upload(place, "empty.txt", new byte[0])
                                    .problem(422, "invalid")
                                    .code())
                    .isEqualTo("attachment.error.empty");
            worker.write(HttpMethod.POST, place, "{}", Caller.key())
                    .problem(415, "unsupported-media-type");
        }
        assertThat(rows.now()).isEqualTo(before);
    }

    @Test
    void endedCaseTakesNoFile() {
        callers.who(org.gridcase.organisation.Post.GRID_ADMINISTRATOR, "HQ")
                .post("/cases/" + number + "/withdrawal", Map.of("reason", "重复"))
                .is(204);
        var before = rows.now();
        worker.upload("/cases/" + number + "/files", "a.txt", "甲".getBytes())
                .problem(409, "conflict");
        assertThat(rows.now()).isEqualTo(before);
    }

    private static List<String> ids(JsonNode page) {
        List<String> found = new java.util.ArrayList<>();
        page.get("items").forEach(item -> found.add(item.get("id").asText()));
        return found;
    }

    private static byte[] photograph() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static int width(byte[] picture) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
    }
}
