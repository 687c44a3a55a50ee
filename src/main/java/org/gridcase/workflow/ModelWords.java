package org.gridcase.workflow;

import java.util.List;
import java.util.Map;
import org.gridcase.modelcheck.ModelTerms;
import org.gridcase.modelcheck.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Gathers what models may say. Lazy: whoever offers words needs the engine. */
@Configuration(proxyBeanMethods = false)
class ModelWords {

    @Bean
    @Lazy
    Vocabulary vocabulary(Map<String, ModelBean> beans, List<ModelTerms> terms) {
        return new Vocabulary(beans, terms);
    }
}
