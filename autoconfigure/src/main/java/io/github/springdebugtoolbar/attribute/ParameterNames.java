package io.github.springdebugtoolbar.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Names of the parameters of a class's methods. JDK 17 forgets them when it transforms a
 * class again, and Spring MVC and Jackson ask for them: they are taken from the class's
 * file.
 */
final class ParameterNames extends ClassVisitor {

	private final Map<String, List<Parameter>> methods = new HashMap<>();

	private ParameterNames() {
		super(Opcodes.ASM9);
	}

	/**
	 * Names that are missing.
	 * @param bytes the class as the machine gives it
	 * @param file the class as it was compiled, {@code null} if it is not known
	 * @return the names
	 */
	static ParameterNames missing(byte[] bytes, byte @Nullable [] file) {
		if (file == null || !read(bytes).isEmpty()) {
			return new ParameterNames();
		}
		return read(file);
	}

	/**
	 * The file of a class.
	 * @param loader loader of the class
	 * @param internalName name of the class with slashes
	 * @return its content, {@code null} if there is none
	 */
	static byte @Nullable [] file(ClassLoader loader, String internalName) {
		try (InputStream stream = loader.getResourceAsStream(internalName + ".class")) {
			return (stream != null) ? stream.readAllBytes() : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	boolean isEmpty() {
		return this.methods.isEmpty();
	}

	void write(String method, MethodVisitor target) {
		this.methods.getOrDefault(method, List.of())
			.forEach((parameter) -> target.visitParameter(parameter.name(), parameter.access()));
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		List<Parameter> parameters = new ArrayList<>();
		return new MethodVisitor(Opcodes.ASM9) {

			@Override
			public void visitParameter(@Nullable String parameter, int parameterAccess) {
				parameters.add(new Parameter(parameter, parameterAccess));
				ParameterNames.this.methods.put(name + descriptor, parameters);
			}

		};
	}

	private static ParameterNames read(byte[] bytes) {
		ParameterNames names = new ParameterNames();
		new ClassReader(bytes).accept(names, ClassReader.SKIP_CODE);
		return names;
	}

	private record Parameter(@Nullable String name, int access) {

	}

}
