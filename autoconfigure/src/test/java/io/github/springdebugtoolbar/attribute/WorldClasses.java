package io.github.springdebugtoolbar.attribute;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import jakarta.persistence.Entity;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.enhance.spi.UnloadedClass;
import org.hibernate.bytecode.enhance.spi.UnloadedField;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;

/**
 * Compiles sixty entities, thirty kinds twice, and lets Hibernate enhance those that are
 * named so. Each loader has classes of its own.
 */
final class WorldClasses extends ClassLoader {

	private static final Map<String, byte[]> COMPILED = compile();

	private final Map<String, byte[]> classes = new HashMap<>(COMPILED);

	WorldClasses() {
		super(WorldClasses.class.getClassLoader());
		Enhancer enhancer = BytecodeProviderInitiator.buildDefaultBytecodeProvider().getEnhancer(new Lazily(this));
		COMPILED.forEach((name, bytes) -> {
			byte[] enhanced = name.contains("$Enhanced") ? enhancer.enhance(name, bytes) : null;
			this.classes.put(name, (enhanced != null) ? enhanced : bytes);
		});
	}

	List<Class<?>> mapped() throws ClassNotFoundException {
		List<Class<?>> mapped = new ArrayList<>();
		for (String name : new TreeMap<>(this.classes).keySet()) {
			Class<?> type = loadClass(name);
			if (type.isAnnotationPresent(Entity.class)) {
				mapped.add(type);
			}
		}
		return mapped;
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		byte[] bytes = this.classes.get(name);
		if (bytes == null) {
			throw new ClassNotFoundException(name);
		}
		return defineClass(name, bytes, 0, bytes.length);
	}

	@Override
	public InputStream getResourceAsStream(String name) {
		byte[] bytes = COMPILED.get(name.replace('/', '.').replaceAll("\\.class$", ""));
		return (bytes != null) ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
	}

	private static Map<String, byte[]> compile() {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (Output output = new Output(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8))) {
			boolean compiled = compiler
				.getTask(messages, output, null, List.of("-proc:none", "-parameters"), null,
						List.of(new Source("1"), new Source("2")))
				.call();
			if (!compiled) {
				throw new IllegalStateException(messages.toString());
			}
			Map<String, byte[]> classes = new HashMap<>();
			output.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
			return classes;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String number;

		private Source(String number) {
			super(URI.create("string:///world/World" + number + ".java"), Kind.SOURCE);
			this.number = number;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreErrors) throws IOException {
			try (InputStream source = WorldClasses.class.getResourceAsStream("World.txt")) {
				return new String(source.readAllBytes(), StandardCharsets.UTF_8).replace("#", this.number);
			}
		}

	}

	private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

		private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

		private Output(JavaFileManager next) {
			super(next);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
				FileObject sibling) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			this.written.put(className, bytes);
			return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/') + kind.extension),
					kind) {

				@Override
				public OutputStream openOutputStream() {
					return bytes;
				}

			};
		}

	}

	private static final class Lazily extends DefaultEnhancementContext {

		private final ClassLoader loader;

		private Lazily(ClassLoader loader) {
			this.loader = loader;
		}

		@Override
		public ClassLoader getLoadingClassLoader() {
			return this.loader;
		}

		@Override
		public boolean doBiDirectionalAssociationManagement(UnloadedField field) {
			return false;
		}

		@Override
		public boolean isLazyLoadable(UnloadedField field) {
			return true;
		}

		@Override
		public boolean hasLazyLoadableAttributes(UnloadedClass type) {
			return true;
		}

	}

}
