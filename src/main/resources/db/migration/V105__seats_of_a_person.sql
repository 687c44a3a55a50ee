-- In which communities a person reviews: asked for each look into her calendar.
create index ix_review_seat_staff on review_seat (staff_id, community);
