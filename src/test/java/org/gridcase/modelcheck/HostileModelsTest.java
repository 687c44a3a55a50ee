package org.gridcase.modelcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.gridcase.testing.GridCaseTest;
import org.gridcase.workflow.ModelBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Nothing of the hostile corpus gets in, and nothing of it runs. */
@GridCaseTest
@Timeout(120)
class HostileModelsTest {

    /** What a bare engine can be asked to run without going round in circles for ever. */
    private static final Pattern HARMLESS_TO_TRY =
            Pattern.compile(
                    "models/(class-|delegate-|listener-|expression-|name-is|documentation-is"
                            + "|input-mapping|assignee-|due-date|timer-expression|in-mapping-source"
                            + "|call-target|history-time|job-priority|generated-form).*");

    @Autowired private Vocabulary vocabulary;
    @Autowired private RepositoryService repository;
    @Autowired private DefaultListableBeanFactory beans;
    @Autowired private Map<String, ModelBean> modelBeans;
    @Autowired private ProcessEngineConfigurationImpl configuration;

    private Canary canary;

    @BeforeEach
    void wakeTheCanary() {
        canary = Canary.awake();
        // a bean of the house that models must not see
        beans.registerSingleton("canary", canary);
    }

    @AfterEach
    void letItGo() throws Exception {
        beans.destroySingleton("canary");
        canary.close();
    }

    @Test
    void corpusIsWhole() throws Exception {
        assertThat(Hostile.models()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Hostile.forms()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Hostile.files()).isEqualTo(Hostile.models().size() + Hostile.forms().size());
    }

    /** Each guard has its file: whoever takes a guard away finds its file here. */
    @Test
    void eachModelIsRefusedForItsReason() {
        var check = new ModelCheck(vocabulary);
        List<String> wrong = new ArrayList<>();
        for (Hostile model : Hostile.models()) {
            List<Finding> findings = check.safety(model.fileName(), model.aimedAt(canary));
            note(model, findings, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachFormIsRefusedForItsReason() {
        List<String> wrong = new ArrayList<>();
        var check = new ModelCheck(vocabulary);
        Hostile.forms()
                .forEach(form -> note(form, check.safety(form.fileName(), form.bytes()), wrong));
        assertThat(wrong).isEmpty();
    }

    private static void note(Hostile hostile, List<Finding> findings, List<String> wrong) {
        Set<String> keys =
                findings.stream()
                        .filter(finding -> finding.severity() == Severity.UNSAFE)
                        .map(Finding::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!keys.contains(hostile.reason())) {
            wrong.add(hostile + " expected " + hostile.reason() + " found " + keys);
        }
    }

    @Test
    void engineTakesNoneOfThemAndRunsNothing() {
        long deployments = repository.createDeploymentQuery().count();
        String live = live("closing");
        List<String> taken = new ArrayList<>();
        Stream.concat(Hostile.models().stream(), Hostile.forms().stream())
                .forEach(
                        hostile -> {
                            Throwable refusal = catchThrowable(() -> deploy(repository, hostile));
                            if (!(refusal instanceof ModelRefused)) {
                                taken.add(hostile + ": " + refusal);
                            }
                        });
        assertThat(taken).isEmpty();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("hostile")
                                .count())
                .isZero();
        assertThat(live("closing")).isEqualTo(live);
        assertThat(canary.songs()).isZero();
    }

    @Test
    void engineTakesNoOtherKindOfFile() {
        for (String name :
                List.of("x.dmn", "x.cmmn", "evil.groovy", "x.bpmn20.xml", "../x.bpmn", "x.BPMN")) {
            Throwable refusal =
                    catchThrowable(
                            () -> repository.createDeployment().addString(name, "<a/>").deploy());
            assertThat(refusal).as(name).isInstanceOf(ModelRefused.class);
            assertThat(((ModelRefused) refusal).findings())
                    .extracting(Finding::key)
                    .containsExactly("modelcheck.unsafe.file");
        }
    }

    /** Behind the wall: what a model could name at all, were an expression to slip through. */
    @Test
    void engineSeesNoBeanButThoseForModelsAndNoScripts() {
        Map<Object, Object> visible = configuration.getBeans();
        assertThat(visible.keySet()).isEqualTo(Set.copyOf(modelBeans.keySet()));
        assertThat(visible.get("canary")).isNull();
        assertThat(visible.get("dataSource")).isNull();
        for (String language : List.of("javascript", "groovy", "python", "ruby", "ecmascript")) {
            assertThat(new ScriptEngineManager().getEngineByName(language)).as(language).isNull();
        }
    }

    /** One bad file among good ones: all or nothing. */
    @Test
    void oneBadFormRefusesTheWholeDeployment() {
        long deployments = repository.createDeploymentQuery().count();
        Throwable refusal =
                catchThrowable(
                        () ->
                                repository
                                        .createDeployment()
                                        .addInputStream(
                                                "closing.bpmn",
                                                new java.io.ByteArrayInputStream(
                                                        ModelFolder.ours().models().get("closing")))
                                        .addString("closing-verify.form", "{\"type\":\"html\"}")
                                        .deploy());
        assertThat(refusal).isInstanceOf(ModelRefused.class);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    /** The corpus is no paper tiger: an engine without our wall runs what it names. */
    @Test
    void withoutTheWallTheCanarySings() {
        var bare = new StandaloneInMemProcessEngineConfiguration();
        bare.setJdbcUrl("jdbc:h2:mem:bare-engine;DB_CLOSE_DELAY=-1");
        bare.setProcessEngineName("bare");
        bare.setBeans(Map.of("canary", canary));
        ProcessEngine engine = bare.buildProcessEngine();
        Set<String> ran = new TreeSet<>();
        try {
            for (Hostile model : Hostile.models()) {
                if (!HARMLESS_TO_TRY.matcher(model.path()).matches()) {
                    continue;
                }
                int before = canary.songs();
                catchThrowable(
                        () -> {
                            deploy(engine.getRepositoryService(), model);
                            engine.getRuntimeService().startProcessInstanceByKey("hostile");
                        });
                if (canary.songs() > before) {
                    ran.add(model.path());
                }
            }
        } finally {
            engine.close();
        }
        assertThat(ran).hasSizeGreaterThanOrEqualTo(15);
    }

    private void deploy(RepositoryService to, Hostile hostile) {
        to.createDeployment()
                .addInputStream(
                        hostile.fileName(),
                        new java.io.ByteArrayInputStream(hostile.aimedAt(canary)))
                .deploy();
    }

    private String live(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
