package io.github.springdebugtoolbar.attribute;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Inserts calls of hooks into a method, with the owner of the field that is about to be
 * read.
 */
final class MethodHooks extends MethodVisitor {

	private static final String READ = HookInserter.WOVEN + "read_";

	private static final String TARGET = Type.getInternalName(ReadHook.class);

	/** The owner a second time, and the number. */
	private static final int STACK = 2;

	private final Hooks hooks;

	private final String constructed;

	private final @Nullable Hook entry;

	private final Runnable changed;

	MethodHooks(MethodVisitor next, Hooks hooks, String constructed, @Nullable Hook entry, Runnable changed) {
		super(Opcodes.ASM9, next);
		this.hooks = hooks;
		this.constructed = constructed;
		this.entry = entry;
		this.changed = changed;
	}

	@Override
	public void visitCode() {
		super.visitCode();
		if (this.entry != null) {
			super.visitVarInsn(Opcodes.ALOAD, 0);
			call(this.entry);
		}
	}

	@Override
	public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
		if (opcode == Opcodes.GETFIELD) {
			insert(owner, this.hooks.ofField(owner, name));
		}
		super.visitFieldInsn(opcode, owner, name, descriptor);
	}

	@Override
	public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
		if (name.startsWith(READ) && descriptor.startsWith("()") && opcode != Opcodes.INVOKESTATIC) {
			insert(owner, this.hooks.ofField(owner, name.substring(READ.length())));
		}
		super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
	}

	@Override
	public void visitMaxs(int maxStack, int maxLocals) {
		super.visitMaxs(maxStack + STACK, maxLocals);
	}

	private void insert(String owner, @Nullable Hook hook) {
		if (hook != null && !owner.equals(this.constructed)) {
			super.visitInsn(Opcodes.DUP);
			call(hook);
		}
	}

	private void call(Hook hook) {
		super.visitLdcInsn(hook.number());
		super.visitMethodInsn(Opcodes.INVOKESTATIC, TARGET, hook.inherited() ? "readInherited" : "read",
				"(Ljava/lang/Object;I)V", false);
		this.changed.run();
	}

}
