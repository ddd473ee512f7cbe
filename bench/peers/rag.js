'use strict';
// The stack of `rag` as one would write it for the CDK in JavaScript: the same kinds of constructs, and as many resources
// of each type. Texts, policies and alarms are shorter than those of the rendered project. Run in its folder, since the
// functions are taken from there.
const cdk = require('aws-cdk-lib');
const { aws_apigatewayv2: http, aws_bedrock: bedrock, aws_cloudwatch: cloudwatch, aws_dynamodb: dynamodb } = cdk;
const { aws_events: events, aws_events_targets: targets, aws_iam: iam, aws_lambda: lambda, aws_logs: logs } = cdk;
const { aws_s3: s3, aws_s3vectors: vectors, aws_sqs: sqs } = cdk;
const { HttpIamAuthorizer } = require('aws-cdk-lib/aws-apigatewayv2-authorizers');
const { HttpLambdaIntegration } = require('aws-cdk-lib/aws-apigatewayv2-integrations');
const { SqsEventSource } = require('aws-cdk-lib/aws-lambda-event-sources');
const { Construct } = require('constructs');

const EMBEDDING = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0';

function logGroup(scope, id) {
  return new logs.LogGroup(scope, id, {
    retention: logs.RetentionDays.ONE_MONTH,
    removalPolicy: cdk.RemovalPolicy.DESTROY,
  });
}

function lambdaRole(scope, id, group) {
  const role = new iam.Role(scope, id, { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  group.grantWrite(role);
  return role;
}

function pythonFunction(scope, id, props) {
  return new lambda.Function(scope, id, {
    runtime: new lambda.Runtime('python3.14', lambda.RuntimeFamily.PYTHON),
    architecture: lambda.Architecture.ARM_64,
    handler: 'handler.handler',
    loggingFormat: lambda.LoggingFormat.JSON,
    ...props,
  });
}

class Documents extends Construct {
  constructor(scope, id) {
    super(scope, id);
    const common = {
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    };
    const accessLogs = new s3.Bucket(this, 'AccessLogs', {
      ...common,
      lifecycleRules: [{ expiration: cdk.Duration.days(90) }],
    });
    this.bucket = new s3.Bucket(this, 'Bucket', {
      ...common,
      versioned: true,
      serverAccessLogsBucket: accessLogs,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: cdk.Duration.days(7),
          noncurrentVersionExpiration: cdk.Duration.days(30),
        },
      ],
    });
    this.bucket.node.defaultChild.addPropertyOverride(
      'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
      true,
    );
  }
}

class Knowledge extends Construct {
  constructor(scope, id, documents) {
    super(scope, id);
    const store = new vectors.CfnVectorBucket(this, 'VectorBucket', {
      encryptionConfiguration: { sseType: 'AES256' },
    });
    const index = new vectors.CfnIndex(this, 'VectorIndex', {
      vectorBucketArn: store.attrVectorBucketArn,
      dataType: 'float32',
      dimension: 1024,
      distanceMetric: 'cosine',
      metadataConfiguration: { nonFilterableMetadataKeys: ['AMAZON_BEDROCK_TEXT', 'AMAZON_BEDROCK_METADATA'] },
    });
    const role = new iam.Role(this, 'Role', {
      assumedBy: new iam.PrincipalWithConditions(new iam.ServicePrincipal('bedrock.amazonaws.com'), {
        StringEquals: { 'aws:SourceAccount': cdk.Stack.of(this).account },
      }),
    });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: [EMBEDDING] }));
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3vectors:GetVectors', 's3vectors:PutVectors', 's3vectors:QueryVectors', 's3vectors:DeleteVectors'],
        resources: [index.attrIndexArn],
      }),
    );
    documents.bucket.grantRead(role);
    const base = new bedrock.CfnKnowledgeBase(this, 'KnowledgeBase', {
      name: cdk.Names.uniqueResourceName(this, { maxLength: 60 }),
      roleArn: role.roleArn,
      knowledgeBaseConfiguration: {
        type: 'VECTOR',
        vectorKnowledgeBaseConfiguration: { embeddingModelArn: EMBEDDING },
      },
      storageConfiguration: { type: 'S3_VECTORS', s3VectorsConfiguration: { indexArn: index.attrIndexArn } },
    });
    base.node.addDependency(role);
    const source = new bedrock.CfnDataSource(this, 'Source', {
      name: 'documents',
      knowledgeBaseId: base.attrKnowledgeBaseId,
      dataSourceConfiguration: { type: 'S3', s3Configuration: { bucketArn: documents.bucket.bucketArn } },
    });
    this.base = base;
    this.ingestion = new Ingestion(this, 'Ingestion', base, source, documents.bucket);
  }
}

class Ingestion extends Construct {
  constructor(scope, id, base, source, bucket) {
    super(scope, id);
    const queue = { encryption: sqs.QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: cdk.Duration.days(14) };
    this.deadLetters = new sqs.Queue(this, 'DeadLetters', queue);
    const changes = new sqs.Queue(this, 'Changes', {
      ...queue,
      visibilityTimeout: cdk.Duration.minutes(5),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 864 },
    });
    const starterLogs = logGroup(this, 'StarterLogs');
    const role = lambdaRole(this, 'StarterRole', starterLogs);
    role.addToPolicy(
      new iam.PolicyStatement({ actions: ['bedrock:StartIngestionJob'], resources: [base.attrKnowledgeBaseArn] }),
    );
    this.starter = pythonFunction(this, 'Starter', {
      code: lambda.Code.fromAsset('functions/knowledge'),
      environment: { KNOWLEDGE_BASE_ID: base.attrKnowledgeBaseId },
      timeout: cdk.Duration.seconds(30),
      memorySize: 256,
      role,
      logGroup: starterLogs,
    });
    this.starter.addEventSource(
      new SqsEventSource(changes, {
        batchSize: 1000,
        maxBatchingWindow: cdk.Duration.minutes(1),
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      }),
    );
    const patterns = {
      Changed: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [bucket.bucketName] } },
      },
      Deployed: {
        source: ['aws.cloudformation'],
        detailType: ['CloudFormation Stack Status Change'],
        detail: { 'stack-id': [cdk.Stack.of(this).stackId] },
      },
    };
    for (const [name, eventPattern] of Object.entries(patterns)) {
      const message = events.RuleTargetInput.fromObject({ dataSource: source.attrDataSourceId });
      new events.Rule(this, name, {
        eventPattern,
        targets: [new targets.SqsQueue(changes, { message, deadLetterQueue: this.deadLetters })],
      });
    }
    const group = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/vendedlogs/bedrock/knowledge-base/${base.name}`,
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });
    const from = new logs.CfnDeliverySource(this, 'LogSource', {
      name: base.name,
      logType: 'APPLICATION_LOGS',
      resourceArn: base.attrKnowledgeBaseArn,
    });
    const to = new logs.CfnDeliveryDestination(this, 'LogDestination', {
      name: base.name,
      destinationResourceArn: group.logGroupArn,
    });
    new logs.CfnDelivery(this, 'LogDelivery', { deliverySourceName: from.ref, deliveryDestinationArn: to.attrArn });
    for (const metric of ['FailedIngestions', 'FailedDocuments']) {
      new logs.MetricFilter(this, metric, {
        logGroup: group,
        filterPattern: logs.FilterPattern.literal('{ $.event.ingestion_job_status = "FAILED" }'),
        metricNamespace: 'Rag',
        metricName: metric,
        metricValue: '1',
      });
    }
  }
}

class Safety extends Construct {
  constructor(scope, id) {
    super(scope, id);
    const strengths = ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'];
    this.guardrail = new bedrock.CfnGuardrail(this, 'Guardrail', {
      name: cdk.Names.uniqueResourceName(this, { maxLength: 50 }),
      blockedInputMessaging: 'That cannot be asked here.',
      blockedOutputsMessaging: 'There is no answer to that here.',
      contentPolicyConfig: {
        filtersConfig: [
          ...strengths.map((type) => ({ type, inputStrength: 'HIGH', outputStrength: 'HIGH' })),
          { type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' },
        ],
      },
      contextualGroundingPolicyConfig: {
        filtersConfig: ['GROUNDING', 'RELEVANCE'].map((type) => ({ type, threshold: 0.7 })),
      },
      sensitiveInformationPolicyConfig: { piiEntitiesConfig: [{ type: 'AWS_SECRET_KEY', action: 'BLOCK' }] },
    });
    this.version = new bedrock.CfnGuardrailVersion(this, 'Version', {
      guardrailIdentifier: this.guardrail.attrGuardrailId,
    });
  }
}

class Assistant extends Construct {
  constructor(scope, id, knowledge, safety) {
    super(scope, id);
    const sessions = new dynamodb.Table(this, 'Sessions', {
      partitionKey: { name: 'session', type: dynamodb.AttributeType.STRING },
      sortKey: { name: 'asked', type: dynamodb.AttributeType.NUMBER },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expires',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });
    const group = logGroup(this, 'Logs');
    const role = lambdaRole(this, 'Role', group);
    this.function = pythonFunction(this, 'Function', {
      code: lambda.Code.fromAsset('functions/assistant', { exclude: ['test_*.py', '__pycache__'] }),
      handler: 'handler.handle',
      role,
      memorySize: 512,
      timeout: cdk.Duration.seconds(29),
      logGroup: group,
      tracing: lambda.Tracing.ACTIVE,
      environment: {
        GUARDRAIL_ID: safety.guardrail.attrGuardrailId,
        GUARDRAIL_VERSION: safety.version.attrVersion,
        KNOWLEDGE_BASE_ID: knowledge.base.attrKnowledgeBaseId,
        SESSIONS_TABLE: sessions.tableName,
      },
    });
    role.addToPolicy(
      new iam.PolicyStatement({
        actions: ['bedrock:InvokeModel'],
        resources: ['arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0'],
        conditions: { StringLike: { 'bedrock:GuardrailIdentifier': `${safety.guardrail.attrGuardrailArn}:*` } },
      }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({ actions: ['bedrock:ApplyGuardrail'], resources: [safety.guardrail.attrGuardrailArn] }),
    );
    role.addToPolicy(
      new iam.PolicyStatement({ actions: ['bedrock:Retrieve'], resources: [knowledge.base.attrKnowledgeBaseArn] }),
    );
    sessions.grant(role, 'dynamodb:PutItem', 'dynamodb:Query');
    this.api = new http.HttpApi(this, 'Api', { createDefaultStage: false });
    this.api.addRoutes({
      path: '/chat',
      methods: [http.HttpMethod.POST],
      authorizer: new HttpIamAuthorizer(),
      integration: new HttpLambdaIntegration('Chat', this.function),
    });
    new http.CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      defaultRouteSettings: { throttlingRateLimit: 10, throttlingBurstLimit: 20 },
      accessLogSettings: {
        destinationArn: logGroup(this, 'AccessLogs').logGroupArn,
        format: '{"id":"$context.requestId","status":"$context.status"}',
      },
    });
  }
}

class Operations extends Construct {
  constructor(scope, id, assistant, knowledge) {
    super(scope, id);
    const watched = [
      [assistant.function, ['Errors', 'Throttles', 'Duration', 'ConcurrentExecutions', 'Invocations', 'AsyncEventsDropped']],
      [knowledge.ingestion.starter, ['Errors', 'Throttles', 'Duration', 'ConcurrentExecutions', 'Invocations', 'AsyncEventsDropped']],
    ];
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard', { defaultInterval: cdk.Duration.days(1) });
    watched.forEach(([each, names], number) => {
      const metrics = names.map((metricName) => each.metric(metricName, { period: cdk.Duration.minutes(5) }));
      dashboard.addWidgets(new cloudwatch.GraphWidget({ title: `Function ${number + 1}`, left: metrics }));
      metrics.forEach((metric) => {
        new cloudwatch.Alarm(this, `${metric.metricName}${number + 1}`, {
          metric,
          threshold: 1,
          evaluationPeriods: 3,
          treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
        });
      });
    });
  }
}

const app = new cdk.App();
const stack = new cdk.Stack(app, 'Rag', { env: { region: 'us-east-1' } });
const documents = new Documents(stack, 'Documents');
const knowledge = new Knowledge(stack, 'Knowledge', documents);
const safety = new Safety(stack, 'Safety');
const assistant = new Assistant(stack, 'Assistant', knowledge, safety);
new Operations(stack, 'Operations', assistant, knowledge);
app.synth();
