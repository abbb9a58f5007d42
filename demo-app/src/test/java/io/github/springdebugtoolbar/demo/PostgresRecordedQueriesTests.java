package io.github.springdebugtoolbar.demo;

@PostgresDemoTest
class PostgresRecordedQueriesTests extends RecordedQueriesTests {

}
