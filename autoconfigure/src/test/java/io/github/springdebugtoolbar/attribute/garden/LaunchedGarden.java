package io.github.springdebugtoolbar.attribute.garden;

import io.github.springdebugtoolbar.attribute.AttributeTracker;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import jakarta.persistence.EntityManager;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says what it reads of a seed, and what the toolbar knows of it.
 */
public final class LaunchedGarden {

	private LaunchedGarden() {
	}

	/**
	 * Runs and ends.
	 * @param arguments properties
	 */
	public static void main(String[] arguments) {
		try (ConfigurableApplicationContext context = SpringApplication.run(GardenApplication.class, arguments)) {
			TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
			EntityManager entityManager = context.getBean(EntityManager.class);
			transaction.executeWithoutResult((status) -> entityManager.persist(new Seed(1, "a")));
			Recording recording = context.getBean(Recorder.class).start();
			try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
				System.out.println("read: " + entityManager.find(Seed.class, 1L).getSort());
			}
			System.out.println("seen: " + recording.snapshot().events(AttributeReads.class));
			System.out.println("refused: " + context.getBean(AttributeTracker.class).refusal().isPresent());
		}
	}

}
