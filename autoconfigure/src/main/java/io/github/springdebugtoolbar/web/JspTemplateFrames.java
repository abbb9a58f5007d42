package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.TemplateFrames;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * The lines of JSP pages behind the classes that Jasper has generated from them, by the
 * source map in the class. Safe for use by multiple threads.
 */
public final class JspTemplateFrames implements TemplateFrames {

	private static final Log logger = LogFactory.getLog(JspTemplateFrames.class);

	private final ClassValue<Optional<SourceMap>> maps = new ClassValue<>() {

		@Override
		protected Optional<SourceMap> computeValue(Class<?> type) {
			return read(type);
		}

	};

	@Override
	public boolean knows(Class<?> type) {
		return type.getName().startsWith("org.apache.jsp.");
	}

	@Override
	public Optional<Frame> resolve(StackFrame frame) {
		return this.maps.get(frame.getDeclaringClass()).flatMap((map) -> map.find(frame.getLineNumber()));
	}

	private static Optional<SourceMap> read(Class<?> type) {
		String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
		try (InputStream in = type.getResourceAsStream(file)) {
			return (in != null) ? SourceMapVisitor.read(in) : Optional.empty();
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("The source map of " + type.getName() + " cannot be read", ex);
			return Optional.empty();
		}
	}

	private static final class SourceMapVisitor extends ClassVisitor {

		private @Nullable String sourceMap;

		private SourceMapVisitor() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		static Optional<SourceMap> read(InputStream in) throws IOException {
			SourceMapVisitor visitor = new SourceMapVisitor();
			new ClassReader(in).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
			return Optional.ofNullable(visitor.sourceMap).map(SourceMap::parse);
		}

		@Override
		public void visitSource(@Nullable String source, @Nullable String debug) {
			this.sourceMap = debug;
		}

	}

}
