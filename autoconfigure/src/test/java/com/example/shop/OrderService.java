package com.example.shop;

/**
 * Stands for the code of an application.
 */
public class OrderService {

	public void load(Runnable query) {
		query.run();
	}

	public void loadDeep(int depth, Runnable query) {
		if (depth > 0) {
			loadDeep(depth - 1, query);
		}
		else {
			load(query);
		}
	}

}
