-- The index comes last, because it costs less on a full table. Nothing looks orders up by customer.

insert into orders (id, number, customer_id, status, placed_at, total, tracking_code, parcel_code)
select x,
	'A-' || (400000 + x),
	1 + mod(x * 7919, :customers),
	case when mod(x, 10) = 0 then 'OPEN' when mod(x, 10) < 4 then 'PAID' else 'SHIPPED' end,
	localtimestamp - (:orders - x) * interval '2' minute,
	10 + mod(x * 131, 24000) / 100.0,
	'TR' || (1000000 + x),
	'TR' || (1000000 + x)
from generate_series(1, :orders) as t(x);

create index orders_parcel_code on orders (parcel_code);
