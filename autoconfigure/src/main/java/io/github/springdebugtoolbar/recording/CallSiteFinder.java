package io.github.springdebugtoolbar.recording;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the application frames on the stack of the current thread. Walking is what a
 * statement costs most: the stack is about 190 frames deep and the first application
 * frame near the 31st, so the walk stops soon after it, and at the first frame of a
 * template engine when the template's line is known. Safe for use by multiple threads.
 */
public final class CallSiteFinder {

	/** Of a stack that nobody has walked yet. */
	private static final int EXPECTED_DEPTH = 64;

	/** What the JoinPoint of an aspect and the MethodInvocation of an interceptor are. */
	private static final Set<String> PROCEEDING = Set.of(
			"org.springframework.aop.aspectj.MethodInvocationProceedingJoinPoint",
			"org.springframework.aop.framework.ReflectiveMethodInvocation",
			"org.springframework.aop.framework.CglibAopProxy$CglibMethodInvocation");

	private static final int STEP = 8;

	private static final int CACHE = 20_000;

	/**
	 * By the number of frames that are fetched at once. To fetch a frame is what a walk
	 * costs: as many as the last walk needed are enough for most.
	 */
	private final StackWalker[] walkers = IntStream.rangeClosed(1, CallSiteSearch.DEPTH / STEP)
		.mapToObj((number) -> walker(number * STEP))
		.toArray(StackWalker[]::new);

	private final Supplier<Class<?>[]> stackClasses = stackClasses();

	private final List<String> prefixes;

	private final List<TemplateFrames> templates;

	/** Java may have been told to keep no stacks. */
	private final boolean canKeep;

	private final ClassValue<Origin> origins = new ClassValue<>() {

		@Override
		protected Origin computeValue(Class<?> type) {
			return originOf(type);
		}

	};

	/** Of a stack that was kept, which has no classes. */
	private final Map<String, Origin> originsByName = new ConcurrentHashMap<>();

	private final Map<FrameKey, Frame> frames = new ConcurrentHashMap<>();

	/** Frames that the last walk of a statement looked at: most come the same way. */
	private final Map<String, Integer> depths = new ConcurrentHashMap<>();

	/**
	 * Creates a finder.
	 * @param applicationPackages packages of the application; their subpackages belong to
	 * it too
	 * @param templates what knows compiled templates, for example of JSP
	 */
	public CallSiteFinder(List<String> applicationPackages, List<TemplateFrames> templates) {
		this.prefixes = applicationPackages.stream().map((name) -> name.isEmpty() ? "" : name + ".").toList();
		this.templates = List.copyOf(templates);
		this.canKeep = templates.isEmpty() && new KeptStack().getStackTrace().length > 0;
	}

	/**
	 * Finds where the current thread is in the application.
	 * @return the call site, {@link CallSite#UNKNOWN} if there is no frame of it
	 */
	public CallSite find() {
		return walk(EXPECTED_DEPTH).site();
	}

	/**
	 * Finds where the current thread is in the application.
	 * @param fingerprint name of the statement that it executes
	 * @return the call site, {@link CallSite#UNKNOWN} if there is no frame of it
	 */
	CallSite find(String fingerprint) {
		CallSite told = told();
		return (told != null) ? told : walk(fingerprint);
	}

	/**
	 * Keeps the stack of the current thread, of which nobody needs the call site before
	 * the request is over: a third of what a walk costs whose frames were not walked just
	 * before. Code only: a template's line is known to its thread alone, a compiled
	 * template by its class.
	 * @return finds the call site later, {@code null} if the stack has to be walked
	 */
	@Nullable LateCallSite keep() {
		if (!this.canKeep || CurrentRecording.findTemplate().isPresent()) {
			return null;
		}
		KeptStack stack = new KeptStack();
		return new LateCallSite(() -> resolve(stack.getStackTrace()));
	}

	private CallSite resolve(StackTraceElement[] stack) {
		CallSiteSearch search = new CallSiteSearch();
		for (int i = 0; i < stack.length && search.goesOn(); i++) {
			Origin origin = knownOriginOf(stack[i].getClassName());
			if (origin == Origin.APPLICATION) {
				search.found(frameOf(stack[i]));
			}
			else {
				search.pass(origin);
			}
		}
		return search.site();
	}

	// What a template calls without any code of the application needs no methods.
	private @Nullable CallSite told() {
		Frame template = CurrentRecording.findTemplate().orElse(null);
		return (template != null) ? siteIn(template, this.stackClasses.get()) : null;
	}

	private @Nullable CallSite siteIn(Frame template, Class<?>[] stack) {
		Origin hibernate = null;
		boolean byHibernate = false;
		for (Class<?> type : stack) {
			Origin origin = this.origins.get(type);
			if (origin == Origin.APPLICATION || origin == Origin.COMPILED_TEMPLATE) {
				return null;
			}
			if (origin == Origin.TEMPLATE_ENGINE) {
				return new CallSite(template, List.of(), false, hibernate == Origin.HIBERNATE_UNIQUE_KEY, byHibernate);
			}
			byHibernate |= origin == Origin.HIBERNATE;
			hibernate = (hibernate == null && origin.tellsWhy()) ? origin : hibernate;
		}
		return null;
	}

	private CallSite walk(String fingerprint) {
		int expected = this.depths.getOrDefault(fingerprint, EXPECTED_DEPTH);
		Walk walk = walk(expected);
		if (walk.depth() != expected && this.depths.size() < CACHE) {
			this.depths.put(fingerprint, walk.depth());
		}
		return walk.site();
	}

	private Walk walk(int expectedDepth) {
		return this.walkers[Math.min(expectedDepth / STEP, this.walkers.length - 1)].walk(this::find);
	}

	// The class that gets them may not be there in some later Java.
	private static Supplier<Class<?>[]> stackClasses() {
		try {
			return new StackClasses();
		}
		catch (RuntimeException | LinkageError ex) {
			return () -> new Class<?>[0];
		}
	}

	// Frames of reflection are shown because looking for them in order to hide them costs
	// more than passing them by.
	private static StackWalker walker(int frames) {
		return StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_REFLECT_FRAMES), frames);
	}

	private Walk find(Stream<StackFrame> stack) {
		CallSiteSearch search = new CallSiteSearch();
		for (Iterator<StackFrame> frames = stack.iterator(); search.goesOn() && frames.hasNext();) {
			StackFrame frame = frames.next();
			pass(frame, this.origins.get(frame.getDeclaringClass()), search);
		}
		return new Walk(search.site(), search.depth());
	}

	private void pass(StackFrame frame, Origin origin, CallSiteSearch search) {
		if (origin == Origin.APPLICATION) {
			search.found(frameOf(frame));
			return;
		}
		Frame template = (origin.isTemplate() && search.isEmpty()) ? templateOf(origin, frame) : null;
		if (template != null) {
			search.foundTemplate(template);
		}
		else {
			search.pass(origin);
		}
	}

	private @Nullable Frame templateOf(Origin origin, StackFrame frame) {
		if (origin == Origin.TEMPLATE_ENGINE) {
			return CurrentRecording.findTemplate().orElse(null);
		}
		return this.templates.stream()
			.map((candidate) -> candidate.resolve(frame))
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
	}

	private Frame frameOf(StackFrame frame) {
		FrameKey key = new FrameKey(frame.getDeclaringClass(), frame.getMethodName(), frame.getByteCodeIndex());
		Frame known = this.frames.get(key);
		if (known != null) {
			return known;
		}
		Frame created = frameOf(frame.toStackTraceElement());
		if (this.frames.size() < CACHE) {
			this.frames.put(key, created);
		}
		return created;
	}

	private static Frame frameOf(StackTraceElement element) {
		String file = element.getFileName();
		return new Frame(element.getClassName(), element.getMethodName(), (file != null) ? file : "",
				element.getLineNumber());
	}

	private Origin originOf(Class<?> type) {
		Origin origin = originOf(type.getName());
		boolean isCompiled = (origin == Origin.APPLICATION || origin == Origin.LIBRARY)
				&& this.templates.stream().anyMatch((candidate) -> candidate.knows(type));
		return isCompiled ? Origin.COMPILED_TEMPLATE : origin;
	}

	private Origin knownOriginOf(String name) {
		Origin known = this.originsByName.get(name);
		if (known != null) {
			return known;
		}
		Origin origin = originOf(name);
		if (this.originsByName.size() < CACHE) {
			this.originsByName.put(name, origin);
		}
		return origin;
	}

	private Origin originOf(String name) {
		if (name.startsWith("org.thymeleaf.")) {
			return Origin.TEMPLATE_ENGINE;
		}
		if (name.startsWith("org.hibernate.")) {
			return originInHibernate(name);
		}
		if (name.startsWith("org.springframework.aop.")) {
			return PROCEEDING.contains(name) ? Origin.SPRING_AOP_PROCEED : Origin.SPRING_AOP;
		}
		return (isGenerated(name) || this.prefixes.stream().noneMatch(name::startsWith)) ? Origin.LIBRARY
				: Origin.APPLICATION;
	}

	private static Origin originInHibernate(String name) {
		if (name.endsWith(".EntitySelectFetchByUniqueKeyInitializer")) {
			return Origin.HIBERNATE_UNIQUE_KEY;
		}
		return name.startsWith("org.hibernate.event.internal.") ? Origin.HIBERNATE_EVENT : Origin.HIBERNATE;
	}

	private static boolean isGenerated(String name) {
		return name.contains("$$") || name.contains("$HibernateProxy") || name.contains("$Proxy");
	}

	/**
	 * A walk of the stack.
	 *
	 * @param site what was found
	 * @param depth frames that were looked at
	 */
	private record Walk(CallSite site, int depth) {

	}

	private record FrameKey(Class<?> type, String method, int byteCodeIndex) {

	}

	// Nobody throws it: nothing else in Java keeps a stack without making its frames.
	private static final class KeptStack extends Throwable {

		private static final long serialVersionUID = 1L;

		private KeptStack() {
			super(null, null, false, true);
		}

	}

}
