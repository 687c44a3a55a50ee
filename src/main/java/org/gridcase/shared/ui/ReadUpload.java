package org.gridcase.shared.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N.AddFiles;
import com.vaadin.flow.component.upload.UploadI18N.DropFiles;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/**
 * Brings a file to the server where it is read at once, such as a spreadsheet. All its words are in
 * the person's language, and a file of a wrong kind or size is refused in words, not in silence.
 */
public class ReadUpload extends Upload {

    /**
     * @param choose the word on the button
     * @param drop the word beside it, for files that are dragged here
     * @param most largest file
     * @param read takes the file
     * @param refused is told why a file was not taken
     * @param kinds endings of the names of files that are read, such as {@code .xlsx}
     */
    public ReadUpload(
            String choose,
            String drop,
            DataSize most,
            InMemoryUploadCallback read,
            Consumer<String> refused,
            String... kinds) {
        super(SmallUpload.to(most, read));
        UploadWords words = new UploadWords(this::getTranslation, most);
        words.setAddFiles(new AddFiles().setOne(choose).setMany(choose));
        words.setDropFiles(new DropFiles().setOne(drop).setMany(drop));
        words.getError()
                .setIncorrectFileType(
                        getTranslation("shared.upload.onlyThese", String.join("  ", kinds)));
        setI18n(words);
        setAcceptedFileTypes(kinds);
        setMaxFileSize(Math.toIntExact(most.toBytes()));
        addFileRejectedListener(file -> refused.accept(file.getErrorMessage()));
    }
}
