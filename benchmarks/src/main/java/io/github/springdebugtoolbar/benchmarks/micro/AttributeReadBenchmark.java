package io.github.springdebugtoolbar.benchmarks.micro;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.springdebugtoolbar.attribute.AttributeTracker;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A getter of an entity: as it is, watched outside of a request, watched within one. Of
 * an attribute of the class itself, and of one that it inherits.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class AttributeReadBenchmark {

	@Param({ "plain", "watched", "request" })
	private String kind = "";

	private final Customer customer = new Customer();

	private @Nullable SessionFactory factory;

	private @Nullable AttributeTracker tracker;

	private CurrentRecording.Scope request = () -> {
	};

	/**
	 * Starts what is to be measured.
	 */
	@Setup(Level.Trial)
	public void start() {
		if (!this.kind.equals("plain")) {
			this.factory = new Configuration().addAnnotatedClass(Customer.class)
				.addAnnotatedClass(Supplier.class)
				.setProperty("hibernate.connection.url", "jdbc:h2:mem:reads")
				.buildSessionFactory();
			this.tracker = new AttributeTracker(List.of());
			this.tracker.watch(this.factory);
		}
		if (this.kind.equals("request")) {
			this.request = CurrentRecording.attach(
					new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, new CallSiteFinder(List.of(), List.of()))
						.start());
		}
	}

	/**
	 * Ends it.
	 */
	@TearDown(Level.Trial)
	public void stop() {
		this.request.close();
		if (this.tracker != null) {
			this.tracker.close();
		}
		if (this.factory != null) {
			this.factory.close();
		}
	}

	/**
	 * Reads an attribute of the class itself.
	 * @return its value
	 */
	@Benchmark
	public Object own() {
		return this.customer.getEmail();
	}

	/**
	 * Reads an attribute that the class inherits.
	 * @return its value
	 */
	@Benchmark
	public Object inherited() {
		return this.customer.getName();
	}

	@MappedSuperclass
	static class Party {

		@Id
		private long id;

		private String name = "name";

		String getName() {
			return this.name;
		}

	}

	@Entity
	static class Customer extends Party {

		private String email = "email";

		String getEmail() {
			return this.email;
		}

	}

	@Entity
	static class Supplier extends Party {

		private String terms = "terms";

		String getTerms() {
			return this.terms;
		}

	}

}
