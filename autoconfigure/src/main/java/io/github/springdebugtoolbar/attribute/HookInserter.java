package io.github.springdebugtoolbar.attribute;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Inserts calls of hooks into the methods of a class, and changes nothing else of it. A
 * constructor reads its own fields for itself, and what Hibernate has woven into a class
 * reads them for Hibernate.
 */
final class HookInserter extends ClassVisitor {

	static final String WOVEN = "$$_hibernate_";

	private final Hooks hooks;

	private final ParameterNames names;

	private String className = "";

	private boolean changed;

	private HookInserter(ClassVisitor next, Hooks hooks, ParameterNames names) {
		super(Opcodes.ASM9, next);
		this.hooks = hooks;
		this.names = names;
		this.changed = !names.isEmpty();
	}

	/**
	 * Inserts hooks.
	 * @param bytes the class
	 * @param hooks what is to be called
	 * @param file the class as it was compiled, {@code null} if it is not known
	 * @return the changed class, {@code null} if nothing is to be changed
	 */
	static byte @Nullable [] insert(byte[] bytes, Hooks hooks, byte @Nullable [] file) {
		ClassReader reader = new ClassReader(bytes);
		ClassWriter writer = new ClassWriter(reader, 0);
		HookInserter inserter = new HookInserter(writer, hooks, ParameterNames.missing(bytes, file));
		reader.accept(inserter, 0);
		return inserter.changed ? writer.toByteArray() : null;
	}

	@Override
	public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
			String @Nullable [] interfaces) {
		this.className = name;
		super.visit(version, access, name, signature, superName, interfaces);
	}

	@Override
	public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
			String @Nullable [] exceptions) {
		MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
		if (next == null) {
			return null;
		}
		this.names.write(name + descriptor, next);
		if (name.startsWith(WOVEN)) {
			return next;
		}
		boolean getter = descriptor.startsWith("()") && (access & Opcodes.ACC_STATIC) == 0;
		return new MethodHooks(next, this.hooks, name.equals("<init>") ? this.className : "",
				getter ? this.hooks.ofGetter(this.className, name) : null, () -> this.changed = true);
	}

}
