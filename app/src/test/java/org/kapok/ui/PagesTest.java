package org.kapok.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final TemplateEngine templates = new WebConfiguration().templateEngine();
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kapok");

    // UI-1
    @Test
    void everyPageModelHasATemplateOfItsNameThatTakesIt() {
        List<JavaClass> models = classes.stream()
                .filter(type -> type.isAssignableTo(PageModel.class) && !type.isInterface())
                .toList();

        assertThat(models).isNotEmpty();
        for (JavaClass model : models) {
            String template = model.getName().substring("org.kapok.".length()).replace('.', '/') + ".jte";
            assertThat(templates.hasTemplate(template))
                    .as("app/src/main/jte/" + template)
                    .isTrue();
            assertThat(templates.getParamInfo(template))
                    .as("parameters of " + template)
                    .isEqualTo(Map.of("ui", Screen.class, "page", model.reflect()));
        }
    }
}
