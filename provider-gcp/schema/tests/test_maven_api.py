import unittest

import maven_api

ARGS = '''
public final class ThingArgs extends com.pulumi.resources.ResourceArgs {
    @Import(name="labels")
    private @Nullable Output<Map<String,String>> labels;
    @Import(name="name", required=true)
    private Output<String> name;
    @Import(name="parts", required=true)
    private Output<List<ThingPartArgs>> parts;
    @Import(name="interface")
    private @Nullable Output<Integer> interface_;
}
'''
THING = '''
public class Thing extends com.pulumi.resources.CustomResource {
    @Export(name="labels", refs={Map.class,String.class}, tree="[0,1,1]")
    private Output</* @Nullable */ Map<String,String>> labels;
    @Export(name="name", refs={String.class}, tree="[0]")
    private Output<String> name;
}
'''


class Lacks(unittest.TestCase):
    def lacks(self, inputs, outputs=None, types=None):
        resource = {"inputs": inputs, "outputs": outputs or {}}
        modules = {"some": {"resources": {"gcp:some/thing:Thing": resource}, "types": types or {}}}
        files = {"com/pulumi/gcp/some/ThingArgs.java": ARGS, "com/pulumi/gcp/some/Thing.java": THING}
        return maven_api.lacks(modules, files)

    def test_what_is_the_same_is_not_lacking(self):
        same = {"labels": "map<string>", "name": "string!", "parts": "list<ThingPart>!", "interface": "integer"}
        found = self.lacks(same, {"labels": "map<string>?", "name": "string"})
        self.assertEqual({"classes": {}, "members": {}}, found)

    def test_absent_other_and_required_properties(self):
        found = self.lacks({"labels": "map<any>", "name": "string", "parts": "list<ThingPart>!", "size": "integer"})
        self.assertEqual(
            {"com.pulumi.gcp.some.ThingArgs": {"absent": ["size"], "other": ["labels"], "required": ["name"]}},
            found["members"],
        )

    def test_an_output_that_may_be_absent_is_another(self):
        same = {"name": "string!", "parts": "list<ThingPart>!"}
        found = self.lacks(same, {"labels": "map<string>", "name": "string", "url": "string", "parts": "list<object>"})
        self.assertEqual({"com.pulumi.gcp.some.Thing": {"absent": ["url"], "other": ["labels"]}}, found["members"])

    def test_classes_that_are_not_there(self):
        same = {"name": "string!", "parts": "list<ThingPart>!"}
        found = self.lacks(same, types={"ThingPart": {"size": "integer"}})
        self.assertEqual({"com.pulumi.gcp.some.inputs": ["ThingPartArgs"]}, found["classes"])


class Pins(unittest.TestCase):
    def test_the_artifact_and_its_version(self):
        self.assertEqual(("com.pulumi:gcp", "7.0.0"), maven_api.read_pin("# why\ncom.pulumi:gcp:7.0.0  # 2023-11-09\n"))

    def test_a_pin_without_a_date_is_refused(self):
        with self.assertRaises(ValueError):
            maven_api.read_pin("com.pulumi:gcp:7.0.0\n")


if __name__ == "__main__":
    unittest.main()
