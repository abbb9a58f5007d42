package io.github.springdebugtoolbar.autoconfigure;

import java.util.EnumSet;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.web.ClientAccess;
import io.github.springdebugtoolbar.web.ClientFiles;
import io.github.springdebugtoolbar.web.Edge;
import io.github.springdebugtoolbar.web.EndpointFilter;
import io.github.springdebugtoolbar.web.JspTemplateFrames;
import io.github.springdebugtoolbar.web.PanelAnswers;
import io.github.springdebugtoolbar.web.PhaseCollector;
import io.github.springdebugtoolbar.web.RecordingFilter;
import io.github.springdebugtoolbar.web.RequestKeeper;
import io.github.springdebugtoolbar.web.RunningRequests;
import io.github.springdebugtoolbar.web.SerializationAdvice;
import io.github.springdebugtoolbar.web.ToolbarAddress;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Auto-configuration for the servlet edge.
 */
@AutoConfiguration(
		after = { RecordingAutoConfiguration.class, HistoryAutoConfiguration.class, PlanAutoConfiguration.class })
@ConditionalOnDebugToolbar
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@ConditionalOnBean(name = { "debugToolbarRecorder", "debugToolbarDigestHistory" })
public final class WebAutoConfiguration {

	static final String ENDPOINT_FILTER = "debugToolbarEndpointFilter";

	/**
	 * Inside what believes a proxy, since that knows the path by which the browser asks.
	 */
	private static final int ENDPOINT_ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

	/**
	 * Inside what sets the encoding and what believes a proxy, outside Spring Security.
	 */
	private static final int RECORDING_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

	@Bean
	static Rehearsal debugToolbarRehearsal() {
		return new Rehearsal();
	}

	@Bean
	Edge debugToolbarEdge(Settings settings, Environment environment, Recorder recorder, RequestInspector inspector,
			RequestHistory history, DigestHistory digests, ObjectProvider<AutomaticPlans> plans) {
		AccessProperties access = settings.access();
		ClientFiles files = new ClientFiles(WebAutoConfiguration.class.getClassLoader());
		return new Edge(recorder, new ClientAccess(access.allowedHosts(), access.allowedNetworks()), files,
				new ToolbarAddress(ToolbarPath.below(environment), files.version()), new RunningRequests(), history,
				new RequestKeeper(inspector, history, digests, () -> Optional.ofNullable(plans.getIfAvailable())));
	}

	@Bean
	@ConditionalOnClass(name = "org.apache.jasper.runtime.HttpJspBase")
	JspTemplateFrames debugToolbarJspTemplateFrames() {
		return new JspTemplateFrames();
	}

	@Bean
	PhaseCollector debugToolbarPhaseCollector() {
		return new PhaseCollector();
	}

	@Bean
	SerializationAdvice debugToolbarSerializationAdvice() {
		return new SerializationAdvice();
	}

	@Bean(ENDPOINT_FILTER)
	FilterRegistrationBean<EndpointFilter> debugToolbarEndpointFilter(Edge edge, ObjectProvider<Panel> panels,
			ObjectProvider<PanelRenderer> renderer) {
		FilterRegistrationBean<EndpointFilter> registration = new FilterRegistrationBean<>(edge
			.endpointFilter(() -> new PanelAnswers(panels.orderedStream().toList(), renderer.getIfAvailable())));
		registration.setOrder(ENDPOINT_ORDER);
		registration.setName(ENDPOINT_FILTER);
		return registration;
	}

	@Bean
	FilterRegistrationBean<RecordingFilter> debugToolbarRecordingFilter(Edge edge, SecretNames secretNames) {
		FilterRegistrationBean<RecordingFilter> registration = new FilterRegistrationBean<>(
				edge.recordingFilter(secretNames));
		registration.setDispatcherTypes(
				EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC));
		registration.setOrder(RECORDING_ORDER);
		registration.setName("debugToolbarRecordingFilter");
		return registration;
	}

}
