package org.gridcase;

import org.gridcase.audit.TrailInspection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** GridCase (网格办), the case system for grid governance. */
@Modulithic(systemName = "GridCase", sharedModules = "shared")
// whole names, so that two features may use the same good word for classes of their own
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class GridCaseApplication {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(TrailInspection.COMMAND)) {
            System.exit(TrailInspection.run(args, System.out));
        }
        SpringApplication.run(GridCaseApplication.class, args);
    }
}
