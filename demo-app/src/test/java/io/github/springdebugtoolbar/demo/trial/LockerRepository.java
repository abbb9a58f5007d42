package io.github.springdebugtoolbar.demo.trial;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface LockerRepository extends JpaRepository<Locker, Long> {

	List<Locker> findByHall(int hall);

	long countByHall(int hall);

}
