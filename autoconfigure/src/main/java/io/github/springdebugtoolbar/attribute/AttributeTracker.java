package io.github.springdebugtoolbar.attribute;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.WatchRefusal;
import io.github.springdebugtoolbar.recording.WatchRefusal.Cause;
import io.github.springdebugtoolbar.recording.WatchedClasses;
import jakarta.persistence.EntityManagerFactory;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets the classes of persistence units tell which of their attributes are read: changes
 * the bodies of methods, never a class itself. Everything is as it was after it was
 * closed. Safe for use by multiple threads.
 */
public final class AttributeTracker implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(AttributeTracker.class);

	private final FaultLog faults = new FaultLog();

	private final Supplier<Instrumentation> attachment;

	private final List<String> applicationPackages;

	private final List<Watch> watches = new ArrayList<>();

	private volatile @Nullable WatchRefusal refusal;

	/**
	 * Creates a tracker that attaches an agent to its own machine when it is needed.
	 * @param applicationPackages packages of the application, with those below them: code
	 * in them is looked at if entities have fields that are not private
	 */
	public AttributeTracker(Collection<String> applicationPackages) {
		this(() -> ByteBuddyAgent.install(), applicationPackages); // the class may be
																	// missing
	}

	AttributeTracker(Supplier<Instrumentation> attachment, Collection<String> applicationPackages) {
		this.attachment = attachment;
		this.applicationPackages = List.copyOf(applicationPackages);
	}

	/**
	 * Why no attribute can be watched.
	 * @return the reason, empty if nothing was refused
	 */
	public Optional<WatchRefusal> refusal() {
		return Optional.ofNullable(this.refusal);
	}

	/**
	 * Watches the attributes of a persistence unit: its entities, what they extend and
	 * what is embedded in them.
	 * @param factory the persistence unit
	 */
	public synchronized void watch(EntityManagerFactory factory) {
		Instrumentation instrumentation = attach();
		if (instrumentation != null) {
			watch(factory, instrumentation);
		}
	}

	@Override
	public synchronized void close() {
		this.watches.forEach((watch) -> end(watch));
		this.watches.clear();
	}

	private @Nullable Instrumentation attach() {
		if (this.refusal != null) {
			return null;
		}
		try {
			return this.attachment.get();
		}
		catch (Exception | LinkageError ex) {
			WatchRefusal found = refusal(ex);
			this.refusal = found;
			logger.warn("Debug toolbar: attribute reads are off, " + text(found));
			return null;
		}
	}

	private static WatchRefusal refusal(Throwable failure) {
		String message = String.valueOf(failure.getMessage());
		boolean missing = failure instanceof NoClassDefFoundError && message.startsWith("net/bytebuddy/");
		return new WatchRefusal(missing ? Cause.NO_LIBRARY : Cause.MACHINE, message);
	}

	private static String text(WatchRefusal refusal) {
		return switch (refusal.cause()) {
			case NO_LIBRARY -> WatchRefusal.AGENT + " is not on the class path. It comes with the starter: take back "
					+ "its exclusion, or add it with the scope runtime";
			case MACHINE -> "the machine refuses an agent (" + refusal.detail()
					+ "). Start it with -XX:+EnableDynamicAgentLoading on a JDK that has the module jdk.attach, "
					+ "or with -javaagent and the jar of byte-buddy-agent";
		};
	}

	private void watch(EntityManagerFactory factory, Instrumentation instrumentation) {
		try {
			Set<Class<?>> types = MappedFields.types(factory)
				.stream()
				.filter((type) -> seesHook(type) && instrumentation.isModifiableClass(type))
				.collect(Collectors.toSet());
			Set<MappedField> fields = MappedFields.read(factory);
			boolean open = fields.stream().anyMatch(MappedField::open);
			ReadTransformer transformer = new ReadTransformer(new Hooks(types, fields), types,
					open ? this.applicationPackages : List.of(), this.faults);
			List<Class<?>> readers = readers(instrumentation, transformer);
			this.watches.add(new Watch(instrumentation, transformer, types.stream().map(Class::getName).toList(),
					readers.stream().<WeakReference<Class<?>>>map(WeakReference::new).toList()));
			instrumentation.addTransformer(transformer, true);
			transform(instrumentation, readers);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("watching the attributes of entities", ex);
		}
	}

	// A class loader that does not see the toolbar could not run the inserted code.
	private static boolean seesHook(Class<?> type) {
		try {
			return Class.forName(ReadHook.class.getName(), false, type.getClassLoader()) == ReadHook.class;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	private void end(Watch watch) {
		try {
			watch.transformer().end();
			transform(watch.instrumentation(), watch.loadedReaders());
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("ending to watch attributes", ex);
		}
		finally {
			watch.instrumentation().removeTransformer(watch.transformer());
			WatchedClasses.unwatch(watch.names());
		}
	}

	private static List<Class<?>> readers(Instrumentation instrumentation, ReadTransformer transformer) {
		return transformer.readers(instrumentation.getAllLoadedClasses())
			.filter(instrumentation::isModifiableClass)
			.toList();
	}

	private void transform(Instrumentation instrumentation, List<Class<?>> classes) {
		try {
			retransform(instrumentation, classes);
		}
		catch (Exception | LinkageError ex) {
			classes.forEach((type) -> transformAlone(instrumentation, type));
		}
	}

	private void transformAlone(Instrumentation instrumentation, Class<?> type) {
		try {
			retransform(instrumentation, List.of(type));
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("watching attributes that " + type.getName() + " reads", ex);
		}
	}

	private static void retransform(Instrumentation instrumentation, Collection<Class<?>> classes)
			throws UnmodifiableClassException {
		if (!classes.isEmpty()) {
			instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
		}
	}

	private record Watch(Instrumentation instrumentation, ReadTransformer transformer, List<String> names,
			List<WeakReference<Class<?>>> readers) {

		List<Class<?>> loadedReaders() {
			return this.readers.stream().<Class<?>>map(WeakReference::get).filter(Objects::nonNull).toList();
		}

	}

}
