package io.github.springdebugtoolbar.autoconfigure;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.history.BuildDirectory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Tells where the history of earlier runs is kept. Nothing is created for it, no class is
 * loaded and no bean.
 */
final class HistoryFile {

	private static final String FOLDER = "debug-toolbar";

	private static final String EXTENSION = ".history";

	private HistoryFile() {
	}

	static Optional<Path> find(String property, Environment environment, ConfigurableListableBeanFactory beans) {
		return switch (property.trim().toLowerCase(Locale.ROOT)) {
			case "none", "off", "false" -> Optional.empty();
			case "auto", "" -> TestSigns.find(Thread.currentThread()).isPresent() ? Optional.empty()
					: findInBuildDirectory(environment, beans);
			default -> Optional.of(Path.of(property.trim()));
		};
	}

	static Optional<Path> findInBuildDirectory(Environment environment, ConfigurableListableBeanFactory beans) {
		Optional<String> application = findApplicationClass(beans);
		Path classes = application.flatMap((name) -> findClasses(name, beans.getBeanClassLoader())).orElse(null);
		String name = environment.getProperty("spring.application.name",
				application.map(ClassUtils::getShortName).orElse("application"));
		return BuildDirectory.find(classes, Path.of(""))
			.map((directory) -> directory.resolve(FOLDER).resolve(fileName(name)));
	}

	static String fileName(String application) {
		String safe = application.replaceAll("[^\\p{L}\\p{N}-]+", "-");
		return safe.substring(0, Math.min(60, safe.length())) + EXTENSION;
	}

	private static Optional<String> findApplicationClass(ConfigurableListableBeanFactory beans) {
		return Arrays.stream(beans.getBeanDefinitionNames())
			.map(beans::getBeanDefinition)
			.filter(HistoryFile::isApplication)
			.findFirst()
			.map(BeanDefinition::getBeanClassName)
			.map(HistoryFile::withoutProxy);
	}

	private static String withoutProxy(String className) {
		return className.split(Pattern.quote(ClassUtils.CGLIB_CLASS_SEPARATOR), 2)[0];
	}

	private static boolean isApplication(BeanDefinition definition) {
		return definition instanceof AnnotatedBeanDefinition annotated
				&& annotated.getMetadata().isAnnotated(SpringBootConfiguration.class.getName());
	}

	private static Optional<Path> findClasses(String className, @Nullable ClassLoader classLoader) {
		String resource = ClassUtils.convertClassNameToResourcePath(className) + ClassUtils.CLASS_FILE_SUFFIX;
		URL url = (classLoader != null) ? classLoader.getResource(resource) : null;
		return (url != null && "file".equals(url.getProtocol())) ? Optional.ofNullable(toPath(url)) : Optional.empty();
	}

	private static @Nullable Path toPath(URL url) {
		try {
			return Path.of(url.toURI());
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return null;
		}
	}

}
