import unittest

from changes import Change, Queue
from fakes import FakeSession

TOPIC = "projects/acme/topics/changes"
SUBSCRIPTION = "projects/acme/subscriptions/changes"
HOST = "https://pubsub.googleapis.com/v1"


def message(number: int, **attributes: str):
    return {"ackId": f"ack{number}", "message": {"messageId": str(number), "attributes": attributes}}


class QueueTest(unittest.TestCase):
    def test_pulls_what_cloud_storage_and_the_scheduler_say(self):
        answer = {"receivedMessages": [message(1, bucketId="docs", objectId="a.pdf"), message(2, compare="all")]}
        session = FakeSession(answer)
        queue = Queue(session, TOPIC, SUBSCRIPTION)
        self.assertEqual([Change("ack1", "docs", "a.pdf"), Change("ack2", "", "")], queue.pull())
        self.assertEqual(f"{HOST}/{SUBSCRIPTION}:pull", session.asked[0].url)
        self.assertTrue(session.asked[0].body["returnImmediately"])

    def test_holds_what_it_pulled_last(self):
        session = FakeSession({"receivedMessages": [message(1)]}, {}, {"receivedMessages": [message(2)]}, {})
        queue = Queue(session, TOPIC, SUBSCRIPTION)
        for number in (1, 2):
            queue.pull()
            queue.hold()
            self.assertEqual({"ackIds": [f"ack{number}"], "ackDeadlineSeconds": 600}, session.asked[-1].body)

    def test_is_done_with_what_it_is_told(self):
        session = FakeSession({})
        Queue(session, TOPIC, SUBSCRIPTION).done([Change("ack2", "docs", "b.pdf")])
        self.assertEqual(f"{HOST}/{SUBSCRIPTION}:acknowledge", session.asked[0].url)
        self.assertEqual({"ackIds": ["ack2"]}, session.asked[0].body)

    def test_asks_nothing_about_nothing(self):
        session = FakeSession()
        queue = Queue(session, TOPIC, SUBSCRIPTION)
        queue.done([])
        queue.hold()
        queue.publish([])
        self.assertEqual([], session.asked)

    def test_publishes_no_more_than_a_request_may_have(self):
        session = FakeSession({}, {})
        Queue(session, TOPIC, SUBSCRIPTION).publish([("docs", f"{number}.txt") for number in range(1200)])
        self.assertEqual([1000, 200], [len(each.body["messages"]) for each in session.asked])
        self.assertEqual(f"{HOST}/{TOPIC}:publish", session.asked[0].url)
        self.assertEqual({"bucketId": "docs", "objectId": "0.txt"}, session.asked[0].body["messages"][0]["attributes"])
