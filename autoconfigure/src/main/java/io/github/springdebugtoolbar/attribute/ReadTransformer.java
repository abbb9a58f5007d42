package io.github.springdebugtoolbar.attribute;

import java.lang.instrument.ClassFileTransformer;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.FaultLog;
import org.jspecify.annotations.Nullable;

/**
 * Changes the bodies of methods that read persistent fields, in the packages of the
 * entities and, if fields are open, in those of the application. Safe for use by multiple
 * threads.
 */
final class ReadTransformer implements ClassFileTransformer {

	private static final byte[] HOOK = ReadHook.class.getName().replace('.', '/').getBytes(StandardCharsets.UTF_8);

	private static final String GENERATED = "$$";

	private volatile Hooks hooks;

	private final Set<String> packages;

	private final List<String> trees;

	private final Set<ClassLoader> loaders;

	private final FaultLog faults;

	/**
	 * Creates a transformer.
	 * @param hooks what is to be called
	 * @param types classes whose fields are watched
	 * @param trees packages of the application with those below them, if code of any of
	 * them can read the fields
	 * @param faults says what failed
	 */
	ReadTransformer(Hooks hooks, Set<Class<?>> types, Collection<String> trees, FaultLog faults) {
		this.hooks = hooks;
		this.trees = trees.stream().map((tree) -> tree + ".").toList();
		this.packages = types.stream().map(Class::getPackageName).collect(Collectors.toUnmodifiableSet());
		this.loaders = types.stream().map(Class::getClassLoader).collect(Collectors.toUnmodifiableSet());
		this.faults = faults;
	}

	@Override
	public byte @Nullable [] transform(@Nullable ClassLoader loader, @Nullable String className,
			@Nullable Class<?> redefined, @Nullable ProtectionDomain domain, byte[] bytes) {
		if (loader == null || className == null || !this.loaders.contains(loader)
				|| !isCandidate(className.replace('/', '.'))) {
			return null;
		}
		try {
			return isHooked(bytes) ? null
					: HookInserter.insert(bytes, this.hooks, ParameterNames.file(loader, className));
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("watching attributes that " + className + " reads", ex);
			return null;
		}
	}

	/**
	 * Lets classes be what they were when they are transformed again.
	 */
	void end() {
		this.hooks = Hooks.NONE;
	}

	/**
	 * Classes to be transformed: a class that reads nothing is left alone.
	 * @param loaded all classes of the machine
	 * @return those that read what is watched, or whose file is not known
	 */
	Stream<Class<?>> readers(Class<?>[] loaded) {
		return Stream.of(loaded).filter((type) -> isCandidate(type) && isReader(type));
	}

	private boolean isReader(Class<?> type) {
		try {
			byte[] file = ParameterNames.file(type.getClassLoader(), Hooks.internalName(type));
			return file == null || HookInserter.insert(file, this.hooks, null) != null;
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("reading the file of " + type.getName(), ex);
			return false;
		}
	}

	private boolean isCandidate(Class<?> type) {
		ClassLoader loader = type.getClassLoader();
		return loader != null && this.loaders.contains(loader) && isCandidate(type.getName());
	}

	private boolean isCandidate(String className) {
		String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
		return !className.contains(GENERATED) && (this.packages.contains(packageName)
				|| this.trees.stream().anyMatch((tree) -> className.startsWith(tree)));
	}

	// Another application in this machine may watch the same classes.
	private static boolean isHooked(byte[] bytes) {
		for (int start = 0; start <= bytes.length - HOOK.length; start++) {
			int matched = 0;
			while (matched < HOOK.length && bytes[start + matched] == HOOK[matched]) {
				matched++;
			}
			if (matched == HOOK.length) {
				return true;
			}
		}
		return false;
	}

}
