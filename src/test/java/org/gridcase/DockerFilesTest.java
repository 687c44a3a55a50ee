package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.Yaml;

/** What the files of the containers say is what the program understands. No engine is needed. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");

    /** Names as environments write them: no dots, dashes or underscores. */
    private final Set<String> understood = new HashSet<>();

    @Test
    void everySettingOfTheComposeFileIsOneOfTheProgram() throws IOException {
        understood.addAll(placeholders());
        understood.addAll(settingsOfLibraries());
        understood.addAll(ownSettings());

        assertThat(environment())
                .contains("GRIDCASE_DB_URL", "GRIDCASE_FIRSTADMINISTRATOR_UNITCODE")
                .allMatch(this::understands);
    }

    @Test
    void mysqlGetsWhatTheProfileOfTheProgramAsksFor() throws IOException {
        Set<String> asked =
                found("\\$\\{(GRIDCASE_DB_[A-Z]+)}", text("application-mysql.yml")).stream()
                        .collect(Collectors.toSet());
        assertThat(asked).hasSize(3);
        assertThat(environment()).containsAll(asked);
        assertThat(Files.readString(DOCKER.resolve("Dockerfile")))
                .contains("SPRING_PROFILES_ACTIVE=mysql");
    }

    @Test
    void theProxyLeavesItToTheProgramToRefuseWhatIsTooLarge() throws IOException {
        String nginx = Files.readString(DOCKER.resolve("nginx.conf"));
        DataSize through =
                DataSize.parse(found("client_max_body_size (\\d+)m;", nginx).get(0) + "MB");

        assertThat(through)
                .isGreaterThan(DataSize.parse(setting("spring.servlet.multipart.max-request-size")))
                .isLessThanOrEqualTo(DataSize.parse(setting("server.tomcat.max-swallow-size")));
    }

    @Test
    void imageAndBuildAgreeOnJava() throws IOException {
        String java = found("<java.version>(\\d+)<", Files.readString(Path.of("pom.xml"))).get(0);

        assertThat(found("eclipse-temurin:(\\d+)", Files.readString(DOCKER.resolve("Dockerfile"))))
                .hasSize(2)
                .containsOnly(java);
    }

    private boolean understands(String variable) {
        String name = plain(variable);
        return understood.contains(name) || name.startsWith("springmailproperties");
    }

    @SuppressWarnings("unchecked")
    private static Set<String> environment() throws IOException {
        Map<String, Object> file =
                new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));
        var services = (Map<String, Map<String, Object>>) file.get("services");
        return ((Map<String, Object>) services.get("gridcase").get("environment")).keySet();
    }

    private static List<String> placeholders() throws IOException {
        return Stream.of("application.yml", "application-mysql.yml")
                .map(DockerFilesTest::text)
                .flatMap(text -> found("\\$\\{(GRIDCASE_[A-Z_]+)", text).stream())
                .map(DockerFilesTest::plain)
                .toList();
    }

    private static Set<String> settingsOfLibraries() throws IOException {
        Set<String> names = new HashSet<>();
        for (Resource metadata :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:META-INF/spring-configuration-metadata.json")) {
            try (var in = metadata.getInputStream()) {
                for (JsonNode property : new ObjectMapper().readTree(in).path("properties")) {
                    names.add(plain(property.path("name").asText()));
                }
            }
        }
        return names;
    }

    /** Settings that sources ask for one by one, and the record of the first administrator. */
    private static Set<String> ownSettings() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                found("\\$\\{(gridcase[a-z.-]+)", Files.readString(source)).stream()
                        .map(DockerFilesTest::plain)
                        .forEach(names::add);
            }
        }
        String first =
                Files.readString(
                        Path.of("src/main/java/org/gridcase/organisation/FirstAdministrator.java"));
        found("            String ([a-zA-Z]+)[,)]", first)
                .forEach(field -> names.add(plain("gridcase.first-administrator." + field)));
        return names;
    }

    private static String setting(String name) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Properties settings = yaml.getObject();
        return settings.getProperty(name);
    }

    private static String text(String resource) {
        try {
            return new FileSystemResource("src/main/resources/" + resource)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}
