package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.web.RawHttp.Answer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import org.springframework.util.ClassUtils;

/**
 * A real server on which scripts say what the application does, once bare and once behind
 * the toolbar. It is driven by what all versions of it have.
 */
final class ScriptServer {

	/** Says what it thinks of charsets that do not exist. */
	private static final Logger LOG = Logger.getLogger("org.apache");

	private static final Map<Kind, ScriptServer> STARTED = new ConcurrentHashMap<>();

	private final Map<String, ResponseScript> scripts = new ConcurrentHashMap<>();

	private final Map<String, CompletableFuture<List<String>>> refusals = new ConcurrentHashMap<>();

	private final AtomicInteger last = new AtomicInteger();

	private final RawHttpConnection client;

	private ScriptServer(Kind kind) {
		this.client = new RawHttpConnection(kind.start(this::addTo));
	}

	static ScriptServer of(Kind kind) {
		LOG.setLevel(Level.OFF);
		return STARTED.computeIfAbsent(kind, ScriptServer::new);
	}

	Sent run(ResponseScript script, boolean toolbar) throws IOException {
		String id = String.valueOf(this.last.incrementAndGet());
		this.scripts.put(id, script);
		this.refusals.put(id, new CompletableFuture<>());
		Answer answer = this.client.navigate((toolbar ? "/toolbar/" : "/bare/") + id);
		this.scripts.remove(id);
		// an answer that is closed is there before its script has ended
		return new Sent(answer,
				Objects.requireNonNull(this.refusals.remove(id)).orTimeout(10, TimeUnit.SECONDS).join());
	}

	private void addTo(Set<Class<?>> classes, ServletContext context) {
		ServletRegistration.Dynamic servlet = context.addServlet("script", new ScriptServlet());
		servlet.addMapping("/bare/*", "/toolbar/*");
		servlet.setAsyncSupported(true);
		FilterRegistration.Dynamic filter = context.addFilter("toolbar", toolbar());
		filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/toolbar/*");
		filter.setAsyncSupported(true);
	}

	private static RecordingFilter toolbar() {
		return new RecordingFilter(
				new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, new CallSiteFinder(List.of(), List.of())),
				new RunningRequests(), new SecretNames(List.of()), new ClientAccess(List.of(), List.of()),
				new ToolbarAddress("/debug-toolbar", "1"), (request) -> {
				});
	}

	/**
	 * Does what a script says.
	 */
	private final class ScriptServlet extends HttpServlet {

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) {
			String id = request.getPathInfo().substring(1);
			ResponseScript script = ScriptServer.this.scripts.get(id);
			if (script != null) {
				// what is committed when is the server's business
				response.setBufferSize(script.bytesAtMost());
				Objects.requireNonNull(ScriptServer.this.refusals.get(id)).complete(script.run(response));
			}
		}

	}

	/**
	 * What was sent.
	 *
	 * @param answer the answer
	 * @param refusals what the response refused
	 */
	record Sent(Answer answer, List<String> refusals) {

		String bodyWithoutTag() {
			return this.answer.text(StandardCharsets.ISO_8859_1)
				.replaceAll("<script type=\"module\" src=\"[^\"]+\" data-request=\""
						+ this.answer.header(ToolbarSigns.ID_HEADER) + "\"[^>]*></script>", "");
		}

	}

	/**
	 * The servers.
	 */
	enum Kind {

		TOMCAT {
			@Override
			int start(ServletContainerInitializer content) {
				try {
					Tomcat tomcat = new Tomcat();
					tomcat.setBaseDir(Files.createTempDirectory(Path.of("target"), "tomcat").toString());
					tomcat.setPort(0);
					Context context = tomcat.addContext("", null);
					context.addServletContainerInitializer(content, Set.of());
					tomcat.start();
					return tomcat.getConnector().getLocalPort();
				}
				catch (IOException | LifecycleException ex) {
					throw new IllegalStateException(ex);
				}
			}
		},

		JETTY {
			@Override
			int start(ServletContainerInitializer content) {
				try {
					Server jetty = new Server(0);
					jetty.setHandler(handler(content));
					jetty.start();
					return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}
		};

		abstract int start(ServletContainerInitializer content);

		private static Handler handler(ServletContainerInitializer content) throws ReflectiveOperationException {
			Object handler = Class.forName("org.eclipse.jetty." + environment() + ".servlet.ServletContextHandler")
				.getConstructor()
				.newInstance();
			handler.getClass()
				.getMethod("addServletContainerInitializer", ServletContainerInitializer.class)
				.invoke(handler, content);
			return (Handler) handler;
		}

		boolean guessesCharsets() {
			return this == JETTY && environment().equals("ee11");
		}

		// Each version of the Servlet API has a package of its own.
		private static String environment() {
			return ClassUtils.isPresent("org.eclipse.jetty.ee11.servlet.ServletContextHandler", null) ? "ee11" : "ee10";
		}

	}

}
