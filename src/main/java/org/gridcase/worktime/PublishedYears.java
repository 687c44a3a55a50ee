package org.gridcase.worktime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The years that were announced when this version was made ({@code worktime/holidays-YEAR.csv}, the
 * first line names the notice). A year that is not known yet is loaded at the start; one that was
 * entered or edited is never touched. Decision 0010.
 */
@Component
class PublishedYears implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedYears.class);
    private static final String LOADED_BY = "system";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final PublicHolidays holidays;
    private final ResourcePatternResolver resources;
    private final boolean wanted;
    private boolean running;

    PublishedYears(
            PublicHolidays holidays,
            ResourcePatternResolver resources,
            @Value("${gridcase.worktime.published-years:true}") boolean wanted) {
        this.holidays = holidays;
        this.resources = resources;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            files().forEach(this::load);
        }
        running = true;
    }

    private List<Resource> files() {
        try {
            return List.of(resources.getResources("classpath*:worktime/holidays-*.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file) {
        int year = Integer.parseInt(file.getFilename().replaceAll("\\D", ""));
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            String source = in.readLine().substring(1).strip();
            List<CalendarDay> days =
                    FORMAT.parse(in).stream()
                            .map(row -> PublicHolidays.day(row.get(0), row.get(1), row.get(2)))
                            .toList();
            if (holidays.loadIfMissing(year, days, source, LOADED_BY)) {
                LOG.info("Public holidays of {} loaded: {} days", year, days.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind the models, before what counts deadlines: demonstration, jobs, web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1500;
    }
}
