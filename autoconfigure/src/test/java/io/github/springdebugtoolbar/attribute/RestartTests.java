package io.github.springdebugtoolbar.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.attribute.garden.Seed;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that is restarted in its virtual machine, each time with classes of its
 * own, as DevTools do.
 */
class RestartTests {

	private final List<ClassFileTransformer> transformers = new ArrayList<>();

	@Test
	void eachStartIsWatchedAndNothingOfItIsKept() throws Exception {
		WeakReference<ClassLoader> first = new WeakReference<>(run());
		WeakReference<ClassLoader> second = new WeakReference<>(run());
		assertThat(this.transformers).isEmpty();
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isCollected(first) && isCollected(second));
	}

	private ClassLoader run() throws Exception {
		ClassLoader loader = new Restarted();
		run(loader.loadClass(Seed.class.getName()));
		return loader;
	}

	private void run(Class<?> type) throws Exception {
		assertThat(type).isNotSameAs(Seed.class);
		try (SessionFactory factory = new Configuration(
				new BootstrapServiceRegistryBuilder().applyClassLoader(type.getClassLoader()).build())
			.addAnnotatedClass(type)
			.setProperty("hibernate.connection.url", "jdbc:h2:mem:restarted")
			.buildSessionFactory(); AttributeTracker tracker = new AttributeTracker(this::instrumentation, List.of())) {
			tracker.watch(factory);
			assertThat(this.transformers).hasSize(1);
			assertThat(readSort(type)).isEqualTo(Map.of("sort", 1));
		}
		assertThat(readSort(type)).isEmpty();
	}

	private static Map<String, Integer> readSort(Class<?> type) throws Exception {
		Constructor<?> constructor = type.getDeclaredConstructor(long.class, String.class);
		constructor.setAccessible(true);
		Object seed = constructor.newInstance(1, "a");
		Method getter = type.getDeclaredMethod("getSort");
		getter.setAccessible(true);
		return Reads.of(type, () -> {
			try {
				assertThat(getter.invoke(seed)).isEqualTo("sort of a");
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private Instrumentation instrumentation() {
		Instrumentation real = ByteBuddyAgent.install();
		return (Instrumentation) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { Instrumentation.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("addTransformer")) {
						this.transformers.add((ClassFileTransformer) arguments[0]);
					}
					else if (method.getName().equals("removeTransformer")) {
						this.transformers.remove(arguments[0]);
					}
					return method.invoke(real, arguments);
				});
	}

	private static boolean isCollected(WeakReference<ClassLoader> loader) {
		System.gc();
		return loader.get() == null;
	}

	/**
	 * Has its own classes of the garden.
	 */
	private static final class Restarted extends ClassLoader {

		private Restarted() {
			super(RestartTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			synchronized (getClassLoadingLock(name)) {
				Class<?> loaded = findLoadedClass(name);
				if (loaded != null) {
					return loaded;
				}
				return name.startsWith(Seed.class.getPackageName()) ? define(name) : super.loadClass(name, resolve);
			}
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (file == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = file.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}
